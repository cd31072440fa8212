using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using StackExchange.Redis;
using WikiReader.Web.Redis;

namespace WikiReader.Web.KeyRing;

/// <summary>
/// The keys in Redis, in the list and the form of the framework's own repository. What was once read or made is remembered: a ring that has
/// been loaded outlives Redis, and is written again when Redis comes back without it. Waits for Redis a fraction of a second at most.
/// </summary>
internal sealed partial class RedisKeyRepository : IXmlRepository
{
    private static readonly RedisKey Key = "wikireader:keys";

    private readonly RedisConnection _redis;
    private readonly ILogger<RedisKeyRepository> _logger;
    private readonly Lock _lock = new();
    private readonly HashSet<string> _remembered = new(StringComparer.Ordinal);

    public RedisKeyRepository(RedisConnection redis, ILogger<RedisKeyRepository> logger)
    {
        (_redis, _logger) = (redis, logger);
        redis.OnRestored(RestoreAsync);
    }

    /// <exception cref="IOException">Nothing was read so far, and Redis does not answer.</exception>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var stored = Wait(_redis.ReadAsync(database => database.ListRangeAsync(Key)));
        lock (_lock)
        {
            if (!stored.IsPresent && _remembered.Count == 0) throw new IOException("The keys cannot be read: Redis is unreachable.");
            foreach (var value in stored.Value ?? []) Remember(value.ToString());
            return [.. _remembered.Select(XElement.Parse)];
        }
    }

    /// <exception cref="IOException">Redis takes no writes, and the ring was not loaded so far.</exception>
    public void StoreElement(XElement element, string friendlyName)
    {
        var text = element.ToString(SaveOptions.DisableFormatting);
        var isStored = Wait(_redis.WriteAsync(database => database.ListRightPushAsync(Key, text))).IsPresent;
        lock (_lock)
        {
            // A successor of a known key is made days before it is used, and is written when Redis is back. The first key is not: other replicas
            // could make theirs.
            if (!isStored && _remembered.Count == 0) throw new IOException("The key cannot be stored: Redis takes no writes.");
            _remembered.Add(text);
        }
    }

    // One that was cut short must not take the others along.
    private void Remember(string text)
    {
        if (_remembered.Contains(text)) return;
        try
        {
            _ = XElement.Parse(text);
            _remembered.Add(text);
        }
        catch (XmlException)
        {
            Log.Unreadable(_logger);
        }
    }

    private async Task RestoreAsync()
    {
        string[] remembered;
        lock (_lock) remembered = [.. _remembered];
        var stored = await _redis.ReadAsync(database => database.ListRangeAsync(Key));
        if (!stored.IsPresent) return;
        foreach (var text in remembered.Except(stored.Value!.Select(value => value.ToString())))
            await _redis.WriteAsync(database => PutAsync(database, text));
    }

    // Once, though several replicas do it at the same time.
    private static Task<bool> PutAsync(IDatabase database, string text)
    {
        var transaction = database.CreateTransaction();
        _ = transaction.ListRemoveAsync(Key, text);
        _ = transaction.ListRightPushAsync(Key, text);
        return transaction.ExecuteAsync();
    }

    // Data Protection has no asynchronous repositories. It reads once a day, and not on the thread of a request once it has a ring.
    private static RedisReply<T> Wait<T>(ValueTask<RedisReply<T>> answer) => answer.AsTask().GetAwaiter().GetResult();

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "An element of the key ring in Redis cannot be read and is left out.")]
        public static partial void Unreadable(ILogger logger);
    }
}
