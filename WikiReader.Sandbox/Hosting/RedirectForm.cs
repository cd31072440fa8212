namespace WikiReader.Sandbox;

/// <summary>How the API reports that a page is a redirect. Each form is that of some version of MediaWiki.</summary>
public enum RedirectForm
{
    /// <summary><c>html</c> is 200 with <c>&lt;link rel="mw:PageProp/redirect"&gt;</c>; <c>bare</c> says nothing.</summary>
    HtmlLink,

    /// <summary>
    /// <c>html</c> is 307 to the target's <c>html?redirect=no</c>, without the section; with <c>?redirect=no</c> it is the redirect page itself.
    /// </summary>
    TemporaryRedirect,

    /// <summary>
    /// <c>bare</c> names the target's <c>bare?redirect=no</c> in <c>redirect_target</c>, without the section; <c>html</c> is as in <see cref="HtmlLink"/>.
    /// </summary>
    RedirectTarget,

    /// <summary>
    /// As Wikimedia does today: <c>bare</c> as in <see cref="RedirectTarget"/> and <c>html</c> as in <see cref="TemporaryRedirect"/>. The section is
    /// only in <c>html?redirect=no</c>. A target on another wiki is a title with an interwiki prefix.
    /// </summary>
    Wikimedia,
}
