namespace WikiReader.Web.Authentication;

/// <summary>
/// Bounds the correlation cookies of unfinished sign-ins. They are sent with every request, since <c>__Host-</c> requires the path <c>/</c>, and
/// a browser keeps them for as long as a sign-in may take. Without a bound, the request headers of a user who often gives up, or whom foreign
/// pages lead to sign-in, would become too long for a proxy.
/// </summary>
internal static class PendingSignIns
{
    // Tabs that can sign in at the same time; each cookie takes about 80 characters.
    private const int Maximum = 10;

    /// <summary>Deletes the oldest correlation cookies, so that there is room for one more.</summary>
    /// <param name="cookie">The correlation cookie; its name is a prefix that an identifier without dots follows.</param>
    public static void DeleteOldest(HttpContext context, CookieBuilder cookie, TimeProvider time)
    {
        // Browsers send cookies of the same path in the order in which they were set (RFC 6265, section 5.4).
        var pending = context.Request.GetTypedHeaders().Cookie.Select(sent => sent.Name.ToString()).Where(name => IsPending(name, cookie.Name!)).ToList();
        var options = cookie.Build(context, time.GetUtcNow());
        // Concurrent requests can exceed the bound, so several cookies may be surplus. The deletions in one response are bounded too, to keep it
        // small.
        foreach (var name in pending.SkipLast(Maximum - 1).Take(Maximum)) context.Response.Cookies.Delete(name, options);
    }

    // An instance under another path of this host has a longer prefix, with one more dot.
    private static bool IsPending(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && !name.AsSpan(prefix.Length).Contains('.');
}
