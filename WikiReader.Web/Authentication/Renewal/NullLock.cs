namespace WikiReader.Web.Authentication.Renewal;

/// <summary>A lock that excludes no one.</summary>
internal sealed class NullLock : IAsyncDisposable
{
    public static readonly NullLock Instance = new();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
