using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using WikiReader.Web.ErrorPages;

namespace WikiReader.Web.Hosting;

/// <summary>
/// Marks requests for hosts that are not allowed. It stands where the name is the one that the browser asked for, after the forwarded headers
/// and before <c>Reader:PublicUrl</c> replaces it; <see cref="RefusalMiddleware"/> refuses later, when it is known what was asked for.
/// </summary>
internal sealed class HostFilterMiddleware
{
    private readonly RequestDelegate _next;
    private readonly StringSegment[]? _allowed;
    private readonly bool _takesNoName;

    public HostFilterMiddleware(RequestDelegate next, IOptions<ProxyOptions> options)
    {
        _next = next;
        // A request carries an international name as Punycode.
        if (!options.Value.AllowsAnyHost) _allowed = [.. options.Value.AllowedHosts.Select(host => new StringSegment(new HostString(host).ToUriComponent()))];
        _takesNoName = options.Value is { AllowsAnyHost: true, PublicUrl: not null };
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (!IsAllowed(context.Request.Headers.Host.ToString())) context.Features.Set(new RefusedRequest(RefusalReason.UnknownHost));
        return _next(context);
    }

    private bool IsAllowed(string host)
    {
        // Addresses that lead back here cannot be made without a name.
        if (host.Length == 0) return _takesNoName;
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
