using Microsoft.Extensions.Options;

namespace WikiReader.Web.Hosting;

/// <summary>
/// How this reader's cookies are named and guarded. Outside Development they are always Secure and bound to this host by the
/// <c>__Host-</c> prefix (RFC 6265bis, section 4.1.3.2); two readers on one host, below different paths, are told apart by a suffix.
/// </summary>
public sealed class CookieConventions(IHostEnvironment environment, IOptions<ProxyOptions> proxy)
{
    public CookieSecurePolicy SecurePolicy => environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    public string Name(string name)
    {
        var suffix = proxy.Value.PathBase?.Trim('/').Replace('/', '.') is { Length: > 0 } path ? $".{path}" : "";
        return environment.IsDevelopment() ? name + suffix : $"__Host-{name}{suffix}";
    }
}
