using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WikiReader.Web.Authentication;
using WikiReader.Web.Routing;

namespace WikiReader.Web.RateLimiting;

internal static class RateLimitingExtensions
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRateLimiting(this IServiceCollection services)
    {
        services.AddOptions<RateLimitingOptions>().BindConfiguration(RateLimitingOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitingOptions>>((limiter, limits) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PartitionOf(context, limits.Value));
            limiter.OnRejected = AddRetryAfterAsync;
        });
        return services;
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext context, RateLimitingOptions limits) =>
        context.User.FindFirst(WikimediaClaims.Subject)?.Value is { } subject
            ? Partition($"user {subject}", limits.PerUserPerMinute)
            : Partition($"address {NetworkOf(context.Connection.RemoteIpAddress)}", limits.PerAddressPerMinute);

    // An IPv6 client has a whole /64, and could send each request from another address (RFC 6177).
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? $"{Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))}/64" : address.ToString();
    }

    private static RateLimitPartition<string> Partition(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });

    private static ValueTask AddRetryAfterAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var delay = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : Window;
        context.HttpContext.Response.SetRetryAfter(delay);
        return ValueTask.CompletedTask;
    }
}
