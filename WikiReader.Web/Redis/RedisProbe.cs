using StackExchange.Redis;

namespace WikiReader.Web.Redis;

/// <summary>Asks Redis to write and to read, as sessions do.</summary>
internal static class RedisProbe
{
    private const string Key = "wikireader:probe";

    private const int Attempts = 2;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    public static async Task<(RedisStatus Status, string Cause)> RunAsync(IDatabase redis, TimeSpan timeout, TimeProvider time)
    {
        // More than once, since no request has failed: a process that is short of processor time may miss an answer.
        string? cause = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            cause = await TryAsync(() => redis.StringSetAsync(Key, "1", Life));
            if (cause is null) return (RedisStatus.Available, "");
        }

        return await TryAsync(() => redis.StringGetAsync(Key)) is null ? (RedisStatus.ReadOnly, cause!) : (RedisStatus.Unreachable, cause!);

        async Task<string?> TryAsync(Func<Task> command)
        {
            try
            {
                await command().WaitAsync(timeout, time);
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
