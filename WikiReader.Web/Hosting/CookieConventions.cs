using Microsoft.Extensions.Options;

namespace WikiReader.Web.Hosting;

/// <summary>
/// Names and protection of the cookies of this instance. Outside Development they are always Secure and bound to this host by the <c>__Host-</c>
/// prefix (RFC 6265bis, section 4.1.3.2); instances under different paths of one host have different suffixes.
/// </summary>
public sealed class CookieConventions(IHostEnvironment environment, IOptions<ProxyOptions> proxy)
{
    public CookieSecurePolicy SecurePolicy => environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    public string Name(string name)
    {
        var suffix = proxy.Value.PathBase?.Trim('/').Replace('/', '.') is { Length: > 0 } path ? $".{path}" : "";
        return environment.IsDevelopment() ? name + suffix : $"__Host-{name}{suffix}";
    }

    /// <summary>The attributes of a cookie that no script reads and no other site sends. It lasts as long as the browser's session.</summary>
    public CookieOptions Options(HttpContext context) =>
        new CookieBuilder { HttpOnly = true, SameSite = SameSiteMode.Lax, SecurePolicy = SecurePolicy, Path = "/", IsEssential = true }.Build(context);
}
