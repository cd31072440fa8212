using System.Collections.Concurrent;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>
/// Keeps a connection to every origin that was used within a day, so that no reader waits for the name lookup and the TLS handshake. When the
/// last connection has been closed, for its age or by the wiki, another is opened with a HEAD request that carries nothing of any reader. Plain
/// http, which is allowed on this machine only, has no handshake worth the request.
/// </summary>
/// <param name="first">An address at the origin to which a connection is opened before any reader has come.</param>
internal sealed partial class WarmConnections(
    HttpClient http, OpenConnections connections, Uri first, TimeProvider time, ILogger<WarmConnections> logger) : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Uri, DateTimeOffset> _opened = new();
    private readonly ConcurrentDictionary<Uri, Task> _opening = new();
    private readonly CancellationTokenSource _stopping = new();

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        connections.LastClosed = Open;
        connections.RecordUse(first);
        Open(new Uri(first.GetLeftPart(UriPartial.Authority)));
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        connections.LastClosed = null;
        await _stopping.CancelAsync();
        await Task.WhenAll(_opening.Values);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Dispose();

    private void Open(Uri origin)
    {
        if (origin.Scheme != Uri.UriSchemeHttps || _stopping.IsCancellationRequested) return;
        if (!connections.WasUsedWithin(Remembered, origin))
        {
            Log.Forgotten(logger, origin.Authority);
            return;
        }

        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_opening.TryAdd(origin, done.Task)) _ = Task.Run(() => OpenAsync(origin, done), CancellationToken.None);
    }

    private async Task OpenAsync(Uri origin, TaskCompletionSource done)
    {
        try
        {
            while (IsWanted(origin))
            {
                if (_opened.TryGetValue(origin, out var last) && last + Interval - time.GetUtcNow() is { Ticks: > 0 } wait) await WaitAsync(origin, wait);
                else await SendAsync(origin);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The process is shutting down.
        }
        finally
        {
            _opening.TryRemove(origin, out _);
            done.SetResult();
        }

        // Closed between the last look and the removal.
        if (IsWanted(origin)) Open(origin);
    }

    private async Task WaitAsync(Uri origin, TimeSpan wait)
    {
        var waited = Task.Delay(wait, time, _stopping.Token);
        Log.Waiting(logger, origin.Authority, wait);
        await waited;
    }

    private bool IsWanted(Uri origin) => !connections.AnyTo(origin) && connections.WasUsedWithin(Remembered, origin);

    private async Task SendAsync(Uri origin)
    {
        _opened[origin] = time.GetUtcNow();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        timeout.CancelAfter(Timeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, origin);
            request.Options.Set(ConnectionHandler.OpensConnection, true);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            Log.Opened(logger, origin.Authority, response.Version);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !_stopping.IsCancellationRequested))
        {
            Log.Failed(logger, origin.Authority, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "A connection to {Host} is open, HTTP/{Version}.")]
        public static partial void Opened(ILogger logger, string host, Version version);

        [LoggerMessage(LogLevel.Debug, "The last connection to {Host} is closed, and will be opened again in {Delay}.")]
        public static partial void Waiting(ILogger logger, string host, TimeSpan delay);

        [LoggerMessage(LogLevel.Debug, "The last connection to {Host} is closed. It was not used for a day, and stays closed.")]
        public static partial void Forgotten(ILogger logger, string host);

        [LoggerMessage(LogLevel.Debug, "No connection to {Host} could be opened ahead of readers: {Failure}.")]
        public static partial void Failed(ILogger logger, string host, string failure);
    }
}
