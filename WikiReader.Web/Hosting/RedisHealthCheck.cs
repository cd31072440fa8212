using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace WikiReader.Web.Hosting;

/// <summary>Healthy while Redis answers: without it a session that was ended in one replica lives on in the others.</summary>
internal sealed class RedisHealthCheck(IConnectionMultiplexer redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await redis.GetDatabase().PingAsync();
            return HealthCheckResult.Healthy();
        }
        catch (RedisException exception)
        {
            return HealthCheckResult.Unhealthy("Redis does not answer.", exception);
        }
    }
}
