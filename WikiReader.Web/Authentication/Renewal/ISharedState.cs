namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// State that the replicas of this instance share: in Redis, or in memory if there is only one process. Never throws, and waits for Redis a
/// fraction of a second at most. While Redis does not respond, each replica sees only its own writes.
/// </summary>
internal interface ISharedState
{
    /// <summary>True if there may be other replicas.</summary>
    bool IsShared { get; }

    /// <summary>False while the writes of other replicas cannot be read.</summary>
    bool IsReadable { get; }

    /// <summary>True if the writes of all other replicas can be read. False during a Redis outage, and for fifteen seconds after it.</summary>
    bool SeesAllReplicas { get; }

    /// <summary>The value; null if there is none, or if Redis cannot be read.</summary>
    ValueTask<byte[]?> GetAsync(string key);

    /// <summary>
    /// True if the key exists, whatever its value. A key that was seen counts as existing for its whole lifetime, even if Redis loses or evicts
    /// it.
    /// </summary>
    /// <param name="lifetime">The longest lifetime that the key may have.</param>
    ValueTask<bool> ExistsAsync(string key, TimeSpan lifetime);

    ValueTask SetAsync(string key, byte[] value, TimeSpan lifetime);

    /// <summary>Shortens the lifetime of a key, if it exists.</summary>
    ValueTask ShortenAsync(string key, TimeSpan lifetime);

    ValueTask RemoveAsync(string key);

    /// <summary>
    /// Waits until no other caller, in any replica, has the lock of that name, and acquires it. The lock lasts until it is disposed or its
    /// process has died, however long that takes. During a Redis outage it returns at once, without mutual exclusion.
    /// </summary>
    ValueTask<IAsyncDisposable> AcquireLockAsync(string name);
}
