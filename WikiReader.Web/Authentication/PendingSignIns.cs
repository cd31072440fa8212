using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication;

/// <summary>
/// The correlation cookies of unfinished sign-ins (RFC 6749, section 10.12). They are sent with every request, since <c>__Host-</c> requires the
/// path <c>/</c>, and a browser keeps them for as long as a sign-in may take, so their number is bounded. The newest contains the address that
/// the sign-in returns to: Wikimedia reports a declined sign-in without the state, which has the address otherwise.
/// </summary>
internal static class PendingSignIns
{
    // The framework's name for the identifier in the state.
    private const string IdentifierName = ".xsrf";

    private const string NoAddress = "N";

    // Tabs that can sign in at the same time; each cookie takes about 80 characters.
    private const int Maximum = 10;

    // The longest title in MediaWiki has 255 bytes, which are 765 characters in an address.
    private const int MaximumAddressLength = 800;

    /// <summary>Sets the correlation cookie of a new sign-in, and writes its identifier to the properties.</summary>
    /// <param name="cookie">The correlation cookie; its name is a prefix that an identifier without dots follows.</param>
    public static void Begin(HttpContext context, CookieBuilder cookie, AuthenticationProperties properties, TimeProvider time)
    {
        var options = cookie.Build(context, time.GetUtcNow());
        MakeRoom(context, cookie.Name!, options);
        var identifier = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        properties.Items[IdentifierName] = identifier;
        context.Response.Cookies.Append(cookie.Name + identifier, Encode(properties.RedirectUri, context.Request.PathBase), options);
    }

    /// <summary>True if this browser began the sign-in and has not completed it. Its cookie is deleted.</summary>
    public static bool TryComplete(HttpContext context, CookieBuilder cookie, AuthenticationProperties properties, TimeProvider time)
    {
        if (!properties.Items.Remove(IdentifierName, out var identifier) || string.IsNullOrEmpty(identifier)) return false;
        var name = cookie.Name + identifier;
        if (string.IsNullOrEmpty(context.Request.Cookies[name])) return false;
        context.Response.Cookies.Delete(name, cookie.Build(context, time.GetUtcNow()));
        return true;
    }

    /// <summary>The address that the newest unfinished sign-in of this browser returns to; null if it is unknown. It has not been checked.</summary>
    public static string? NewestAddress(HttpContext context)
    {
        var prefix = context.RequestServices.GetRequiredService<IOptionsMonitor<OAuthOptions>>().Get(WikimediaDefaults.Scheme).CorrelationCookie.Name!;
        return NamesIn(context.Request, prefix).LastOrDefault() is { } newest ? Decode(context.Request.Cookies[newest]) : null;
    }

    // Deletes the oldest cookies, so that there is room for one more, and the address in the others.
    private static void MakeRoom(HttpContext context, string prefix, CookieOptions options)
    {
        var pending = NamesIn(context.Request, prefix);
        // Concurrent requests can exceed the bound, so several cookies may be surplus. The deletions in one response are bounded too, to keep it
        // small.
        foreach (var name in pending.SkipLast(Maximum - 1).Take(Maximum)) context.Response.Cookies.Delete(name, options);
        foreach (var name in pending.TakeLast(Maximum - 1).Where(name => context.Request.Cookies[name] != NoAddress)) context.Response.Cookies.Append(name, NoAddress, options);
    }

    // Browsers send cookies of the same path in the order in which they were set (RFC 6265, section 5.4).
    private static List<string> NamesIn(HttpRequest request, string prefix) =>
        [.. request.GetTypedHeaders().Cookie.Select(sent => sent.Name.ToString()).Where(name => IsPending(name, prefix))];

    // An instance under another path of this host has a longer prefix, with one more dot.
    private static bool IsPending(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && !name.AsSpan(prefix.Length).Contains('.');

    private static string Encode(string? address, PathString pathBase) =>
        address is null || address.Length > MaximumAddressLength || address == $"{pathBase}/" ? NoAddress : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(address));

    private static string? Decode(string? value) =>
        value is null or NoAddress || !Base64Url.IsValid(value) ? null : Encoding.UTF8.GetString(Base64Url.DecodeFromChars(value));
}
