namespace WikiReader.Web.Concurrency;

/// <summary>Work that outlives the request that started it.</summary>
internal static class DetachedTask
{
    /// <summary>Runs work without the caller's execution context: its trace, logging scope and services end with the request.</summary>
    public static Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        using (ExecutionContext.SuppressFlow()) return Task.Run(work);
    }
}
