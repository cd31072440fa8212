namespace WikiReader.Web.Authentication.Renewal;

/// <summary>What the replicas of this reader know together: in Redis, or in memory for one alone.</summary>
internal interface ISharedState
{
    ValueTask<byte[]?> GetAsync(string key);

    ValueTask SetAsync(string key, byte[] value, TimeSpan life);

    /// <summary>Gives a key a shorter life, if it is there.</summary>
    ValueTask ShortenAsync(string key, TimeSpan life);

    ValueTask RemoveAsync(string key);

    /// <summary>
    /// Waits until nobody else holds the name, in any replica. The hold lasts until it is disposed or its process has died, however long that takes.
    /// </summary>
    ValueTask<IAsyncDisposable> HoldAsync(string name);
}
