using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using StackExchange.Redis;
using WikiReader.Web.Redis;

namespace WikiReader.Web.KeyRing;

/// <summary>
/// The keys in Redis, in the list and the format of the framework's own repository. Keys that were read or created stay in memory: a loaded ring
/// survives an outage, and is written again if Redis comes back without it. Waits for Redis a fraction of a second at most.
/// </summary>
internal sealed partial class RedisKeyRepository : IXmlRepository
{
    private static readonly RedisKey Key = "wikireader:keys";

    private readonly RedisConnection _redis;
    private readonly ILogger<RedisKeyRepository> _logger;
    private readonly Lock _lock = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public RedisKeyRepository(RedisConnection redis, ILogger<RedisKeyRepository> logger)
    {
        (_redis, _logger) = (redis, logger);
        redis.OnRestored(RestoreAsync);
    }

    /// <exception cref="IOException">No keys have been read so far, and Redis does not respond.</exception>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var stored = Wait(_redis.ReadAsync(database => database.ListRangeAsync(Key)));
        lock (_lock)
        {
            if (!stored.IsPresent && _known.Count == 0) throw new IOException("The keys cannot be read: Redis is unreachable.");
            foreach (var value in stored.Value ?? []) Add(value.ToString());
            return [.. _known.Select(XElement.Parse)];
        }
    }

    /// <exception cref="IOException">Redis accepts no writes, and no keys have been read so far.</exception>
    public void StoreElement(XElement element, string friendlyName)
    {
        var text = element.ToString(SaveOptions.DisableFormatting);
        var isStored = Wait(_redis.WriteAsync(database => database.ListRightPushAsync(Key, text))).IsPresent;
        lock (_lock)
        {
            // A successor of a known key is created days before it is used, and is written when Redis is back. The first key is not: other
            // replicas could create their own.
            if (!isStored && _known.Count == 0) throw new IOException("The key cannot be stored: Redis takes no writes.");
            _known.Add(text);
        }
    }

    // A truncated key must not make the others unreadable.
    private void Add(string text)
    {
        if (_known.Contains(text)) return;
        try
        {
            _ = XElement.Parse(text);
            _known.Add(text);
        }
        catch (XmlException)
        {
            Log.Unreadable(_logger);
        }
    }

    private async Task RestoreAsync()
    {
        string[] known;
        lock (_lock) known = [.. _known];
        var stored = await _redis.ReadAsync(database => database.ListRangeAsync(Key));
        if (!stored.IsPresent) return;
        foreach (var text in known.Except(stored.Value!.Select(value => value.ToString())))
            await _redis.WriteAsync(database => PutAsync(database, text));
    }

    // Removes and pushes in one transaction, so that the key is stored once if several replicas do this.
    private static Task<bool> PutAsync(IDatabase database, string text)
    {
        var transaction = database.CreateTransaction();
        _ = transaction.ListRemoveAsync(Key, text);
        _ = transaction.ListRightPushAsync(Key, text);
        return transaction.ExecuteAsync();
    }

    // Data Protection has no asynchronous repositories. It reads once a day, and not on the thread of a request once it has a ring.
    private static RedisReply<T> Wait<T>(ValueTask<RedisReply<T>> reply) => reply.AsTask().GetAwaiter().GetResult();

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "An element of the key ring in Redis cannot be read and is left out.")]
        public static partial void Unreadable(ILogger logger);
    }
}
