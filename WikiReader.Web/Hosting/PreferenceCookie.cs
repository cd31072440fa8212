namespace WikiReader.Web.Hosting;

/// <summary>A choice that a reader makes for one browser: a cookie that no script reads, kept for a year after the last change.</summary>
/// <param name="name">Without the prefix and suffix of <see cref="CookieConventions"/>.</param>
public sealed class PreferenceCookie(CookieConventions cookies, string name)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    /// <summary>The name under which the browser keeps it.</summary>
    public string Name { get; } = cookies.Name(name);

    /// <summary>Null if nothing is chosen. The browser may send any value.</summary>
    public string? Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[Name];
    }

    /// <param name="value">Empty to forget the choice.</param>
    public void Store(HttpContext context, string value)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(value);
        var cookie = cookies.Options(context);
        if (value.Length == 0)
        {
            context.Response.Cookies.Delete(Name, cookie);
            return;
        }

        cookie.MaxAge = Lifetime;
        context.Response.Cookies.Append(Name, value, cookie);
    }
}
