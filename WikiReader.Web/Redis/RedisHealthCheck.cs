using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WikiReader.Web.Redis;

/// <summary>
/// Healthy while Redis responds and accepts writes; without it, a session that was revoked in one replica is still accepted by the others.
/// </summary>
internal sealed class RedisHealthCheck(RedisConnection redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await redis.ReadAsync(database => database.PingAsync());
        return redis.Status switch
        {
            RedisStatus.Available => HealthCheckResult.Healthy(),
            RedisStatus.ReadOnly => HealthCheckResult.Unhealthy("Redis refuses writes."),
            _ => HealthCheckResult.Unhealthy("Redis is unreachable."),
        };
    }
}
