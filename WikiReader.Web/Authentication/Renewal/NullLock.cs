namespace WikiReader.Web.Authentication.Renewal;

/// <summary>A hold on nothing.</summary>
internal sealed class NullLock : IAsyncDisposable
{
    public static readonly NullLock Instance = new();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
