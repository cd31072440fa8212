using StackExchange.Redis;

namespace WikiReader.Web.Redis;

/// <summary>Tests whether Redis can be written and read, as sessions do.</summary>
internal static class RedisProbe
{
    private const string Key = "wikireader:probe";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    public static async Task<(RedisStatus Status, string Cause)> RunAsync(IDatabase redis, int attempts, TimeProvider time)
    {
        string? cause = null;
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            cause = await TryAsync(() => redis.StringSetAsync(Key, "1", Lifetime));
            if (cause is null) return (RedisStatus.Available, "");
        }

        return await TryAsync(() => redis.StringGetAsync(Key)) is null ? (RedisStatus.ReadOnly, cause!) : (RedisStatus.Unreachable, cause!);

        async Task<string?> TryAsync(Func<Task> command)
        {
            try
            {
                await command().WaitAsync(RedisConnection.Timeout, time);
                return null;
            }
#pragma warning disable CA1031 // The client throws a dozen types.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                return exception.GetType().Name;
            }
        }
    }
}
