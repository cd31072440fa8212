using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace WikiReader.Web.Hosting;

internal static class HealthExtensions
{
    /// <summary>
    /// <c>live</c> says that the process answers, <c>ready</c> that it can serve. Neither looks at Wikimedia: a reader that is taken out of
    /// service because a wiki is down can no longer say so.
    /// </summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        Open(app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }));
        Open(app.MapHealthChecks("/health/ready"));
        return app;
    }

    // An orchestrator asks at the address of the container, by plain http, as often as it likes.
    private static void Open(IEndpointConventionBuilder health) =>
        health.DisableRateLimiting().WithMetadata(new AnswersAttribute(RefusalReason.UnknownHost), new AnswersAttribute(RefusalReason.PlainHttp));
}
