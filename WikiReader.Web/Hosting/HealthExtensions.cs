using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace WikiReader.Web.Hosting;

internal static class HealthExtensions
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<KeyRingHealthCheck>("key ring");
        return services;
    }

    /// <summary>
    /// <c>live</c> says that the process answers, <c>ready</c> that it can serve. Neither looks at Wikimedia: a reader that is taken out of
    /// service because a wiki is down can no longer say so.
    /// </summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).DisableRateLimiting();
        app.MapHealthChecks("/health/ready").DisableRateLimiting();
        return app;
    }
}
