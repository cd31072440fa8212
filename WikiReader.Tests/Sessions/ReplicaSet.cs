using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

/// <summary>Two replicas, a Redis and a Wikimedia.</summary>
internal sealed class ReplicaSet : IAsyncDisposable
{
    private readonly TemporaryFolder _keys = TemporaryFolder.Create("replicas");
    private readonly Replica[] _replicas = new Replica[2];

    private ReplicaSet(SandboxServer sandbox, RedisServer redis) => (Sandbox, Redis, Line) = (sandbox, redis, new SlowProxy(redis.ConnectionString));

    public SandboxServer Sandbox { get; }

    public RedisServer Redis { get; }

    /// <summary>The proxy between the replicas and Redis.</summary>
    public SlowProxy Line { get; }

    public Replica this[int index] => _replicas[index];

    /// <summary>How often the token endpoint has rotated a refresh token.</summary>
    public int Refreshes => Calls.Count(request => request.Status == 200);

    public IEnumerable<SandboxRequest> Calls => Sandbox.Requests.Where(request => request.Path.EndsWith("/access_token", StringComparison.Ordinal));

    public static async Task<ReplicaSet> StartAsync(SandboxOptions? options = null)
    {
        options ??= new SandboxOptions();
        options.Url = new Uri("http://127.0.0.1:0");
        var set = new ReplicaSet(await SandboxServer.StartAsync(options), await RedisServer.StartAsync());
        await Task.WhenAll(set.StartReplicaAsync(0), set.StartReplicaAsync(1));
        await Task.WhenAll(set._replicas.Select(replica => replica.BecomesReadyAsync()));
        return set;
    }

    public async Task StartReplicaAsync(int index) => _replicas[index] = await Replica.StartAsync(Sandbox.ProductSettings.Concat(
    [
        new("Redis:ConnectionString", Line.Address), new("DataProtection:KeysPath", _keys.Path),
        new("Limits:PerUserPerMinute", "1000000"), new("Limits:PerAddressPerMinute", "1000000"), new("Reader:BareReuse", "00:00:00"),
        new("Cache:StaleWhileRevalidate", "00:00:00"),
    ]));

    /// <summary>A visitor who has signed in at the first replica. Cookies are not isolated by port (RFC 6265), so the second replica receives them too.</summary>
    public async Task<Visitor> SignInAsync()
    {
        var visitor = new Visitor(_replicas[0].Url);
        await visitor.SignInAsync();
        Sandbox.ClearRequests();
        return visitor;
    }

    public Task<Page> OpenAsync(Visitor visitor, int replica, string path = "/wikipedia/en/wiki/Earth") =>
        visitor.OpenAsync(new Uri(_replicas[replica].Url, path).AbsoluteUri);

    /// <summary>Completes when the token endpoint is next called, before the request is processed.</summary>
    public Task Arrival()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Sandbox.Intercept(
            request =>
            {
                if (request.Path.Value!.EndsWith("/access_token", StringComparison.Ordinal)) arrived.TrySetResult();
                return false;
            },
            _ => Task.CompletedTask);
        return arrived.Task;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas) await replica.DisposeAsync();
        await Line.DisposeAsync();
        Redis.Dispose();
        await Sandbox.DisposeAsync();
        _keys.Dispose();
    }
}
