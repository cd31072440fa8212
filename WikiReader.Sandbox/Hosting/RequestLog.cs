namespace WikiReader.Sandbox.Hosting;

/// <summary>The latest requests. An entry is added before its response is sent, so that a client that has the response finds it.</summary>
internal sealed class RequestLog
{
    // Enough for any test; bounded, so that a benchmark does not fill the memory.
    private const int Capacity = 20_000;
    private const int ClientClosedRequest = 499;

    private static readonly object UserKey = new();
    private static readonly string[] SecretParameters = ["token", "code", "state", "secret"];

    private readonly Lock _gate = new();
    private readonly Queue<SandboxRequest> _requests = new();

    public IReadOnlyList<SandboxRequest> All
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    public void Clear()
    {
        lock (_gate)
            _requests.Clear();
    }

    public static void SetUser(HttpContext context, string name) => context.Items[UserKey] = name;

    /// <summary>The user of the access token; null if it was not valid or there was none.</summary>
    public static string? UserOf(HttpContext context) => context.Items[UserKey] as string;

    public async Task RecordAsync(HttpContext context, RequestDelegate next)
    {
        var written = false;

        // Called a second time when an aborted request is completed.
        void Write(int status)
        {
            if (!written)
                Add(context, status);
            written = true;
        }

        context.Response.OnStarting(() =>
        {
            Write(context.Response.StatusCode);
            return Task.CompletedTask;
        });

        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected.
        }
        finally
        {
            if (context.RequestAborted.IsCancellationRequested)
                Write(ClientClosedRequest);
        }
    }

    private void Add(HttpContext context, int status)
    {
        var entry = new SandboxRequest(
            context.Request.Method, context.Request.RawPath(), status, UserOf(context), SafeQuery(context.Request));

        lock (_gate)
        {
            if (_requests.Count == Capacity)
                _requests.Dequeue();
            _requests.Enqueue(entry);
        }
    }

    private static string? SafeQuery(HttpRequest request)
    {
        if (!request.QueryString.HasValue)
            return null;
        var tellsSecrets = request.RawPath().Contains("/oauth2/", StringComparison.OrdinalIgnoreCase)
            || request.Query.Keys.Any(key => SecretParameters.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return tellsSecrets ? null : request.QueryString.Value;
    }
}
