namespace WikiReader.Web.Authentication.Renewal;

/// <summary>A hold on nothing.</summary>
internal sealed class Unheld : IAsyncDisposable
{
    public static readonly Unheld Instance = new();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
