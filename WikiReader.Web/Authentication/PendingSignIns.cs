namespace WikiReader.Web.Authentication;

/// <summary>
/// Bounds the correlation cookies of sign-ins that were begun and not finished. They are sent with every request, since <c>__Host-</c> binds
/// them to the path <c>/</c>, and a browser keeps them for as long as a sign-in may take: without a bound, somebody who gives up often, or
/// is led to sign-in by foreign pages, would send headers that a proxy refuses.
/// </summary>
internal static class PendingSignIns
{
    // As many tabs can sign in at the same time; some 80 characters each.
    private const int Maximum = 10;

    /// <summary>Deletes the oldest correlation cookies, so that there is room for one more.</summary>
    /// <param name="cookie">The correlation cookie; its name is a prefix that an identifier without dots follows.</param>
    public static void DeleteOldest(HttpContext context, CookieBuilder cookie, TimeProvider time)
    {
        // Browsers send cookies of the same path in the order in which they were set (RFC 6265, section 5.4).
        var pending = context.Request.GetTypedHeaders().Cookie.Select(sent => sent.Name.ToString()).Where(name => IsPending(name, cookie.Name!)).ToList();
        var options = cookie.Build(context, time.GetUtcNow());
        // Requests that were made at the same time can exceed the bound; the answers that make up for it are kept small, too.
        foreach (var name in pending.SkipLast(Maximum - 1).Take(Maximum)) context.Response.Cookies.Delete(name, options);
    }

    // A reader below another path of this host has a longer prefix, with one more dot.
    private static bool IsPending(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && !name.AsSpan(prefix.Length).Contains('.');
}
