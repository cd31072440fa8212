namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// What the replicas of this reader know together: in Redis, or in memory for one alone. Never throws, and never waits for a Redis that does
/// not answer longer than a fraction of a second: without an answer, each replica knows what it wrote itself.
/// </summary>
internal interface ISharedState
{
    /// <summary>True if there may be other replicas.</summary>
    bool IsShared { get; }

    /// <summary>False while nothing that another replica wrote can be read.</summary>
    bool IsReadable { get; }

    /// <summary>True if what the other replicas wrote can be read. False while Redis is out of order, and for fifteen seconds afterwards.</summary>
    bool SeesAllReplicas { get; }

    ValueTask<byte[]?> GetAsync(string key);

    /// <summary>
    /// True if the key is there, whatever its value. A key that was seen is there for as long as it may live, even if Redis loses or evicts it.
    /// </summary>
    /// <param name="life">The longest life that the key may have.</param>
    ValueTask<bool> ExistsAsync(string key, TimeSpan life);

    ValueTask SetAsync(string key, byte[] value, TimeSpan life);

    /// <summary>Gives a key a shorter life, if it is there.</summary>
    ValueTask ShortenAsync(string key, TimeSpan life);

    ValueTask RemoveAsync(string key);

    /// <summary>
    /// Waits until nobody else holds the name, in any replica. The hold lasts until it is disposed or its process has died, however long that takes.
    /// While Redis is out of order nobody is waited for.
    /// </summary>
    ValueTask<IAsyncDisposable> AcquireLockAsync(string name);
}
