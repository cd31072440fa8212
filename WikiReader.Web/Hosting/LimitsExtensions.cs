using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WikiReader.Web.Authentication;

namespace WikiReader.Web.Hosting;

internal static class LimitsExtensions
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitsOptions>().BindConfiguration(LimitsOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitsOptions>>((limiter, limits) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PartitionOf(context, limits.Value));
            limiter.OnRejected = SayWhenToComeBackAsync;
        });
        return services;
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext context, LimitsOptions limits) =>
        context.User.FindFirst(WikimediaClaims.Subject)?.Value is { } subject
            ? Partition($"user {subject}", limits.PerUserPerMinute)
            : Partition($"address {context.Connection.RemoteIpAddress}", limits.PerAddressPerMinute);

    private static RateLimitPartition<string> Partition(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });

    private static ValueTask SayWhenToComeBackAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var delay = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : Window;
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(delay.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
