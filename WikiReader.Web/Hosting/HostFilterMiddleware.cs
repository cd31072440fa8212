using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using WikiReader.Web.ErrorPages;

namespace WikiReader.Web.Hosting;

/// <summary>
/// Marks requests for hosts that are not allowed. It runs after the forwarded headers, when the host is the one that the browser requested, and
/// before <c>Reader:PublicUrl</c> replaces it. <see cref="RefusalMiddleware"/> refuses them later, when the endpoint is known.
/// </summary>
internal sealed class HostFilterMiddleware
{
    private readonly RequestDelegate _next;
    private readonly StringSegment[]? _allowed;
    private readonly bool _allowsMissingHost;

    public HostFilterMiddleware(RequestDelegate next, IOptions<ProxyOptions> options)
    {
        _next = next;
        // Requests spell international names in Punycode.
        if (!options.Value.AllowsAnyHost) _allowed = [.. options.Value.AllowedHosts.Select(host => new StringSegment(new HostString(host).ToUriComponent()))];
        _allowsMissingHost = options.Value is { AllowsAnyHost: true, PublicUrl: not null };
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (!IsAllowed(context.Request.Headers.Host.ToString())) context.Features.Set(new RefusedRequest(RefusalReason.UnknownHost));
        return _next(context);
    }

    private bool IsAllowed(string host)
    {
        // Without a host name, no address of this instance can be built.
        if (host.Length == 0) return _allowsMissingHost;
        try
        {
            return _allowed is null || HostString.MatchesAny(host, _allowed);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
