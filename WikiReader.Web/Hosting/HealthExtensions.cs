using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace WikiReader.Web.Hosting;

internal static class HealthExtensions
{
    /// <summary>
    /// <c>live</c> means that the process responds, <c>ready</c> that it can serve. Neither checks Wikimedia: an instance that is taken out of
    /// service because a wiki is down could not show a message page.
    /// </summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        Open(app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }));
        Open(app.MapHealthChecks("/health/ready"));
        return app;
    }

    // An orchestrator probes the container's address, by plain http, and must not be refused for its number of requests.
    private static void Open(IEndpointConventionBuilder health) =>
        health.DisableRateLimiting().WithMetadata(new AnswersAttribute(RefusalReason.UnknownHost), new AnswersAttribute(RefusalReason.PlainHttp));
}
