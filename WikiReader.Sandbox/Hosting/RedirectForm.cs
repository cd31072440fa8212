namespace WikiReader.Sandbox;

/// <summary>How the API reports that a page is a redirect. Different versions of MediaWiki use each of the three forms.</summary>
public enum RedirectForm
{
    /// <summary><c>html</c> is 200 with <c>&lt;link rel="mw:PageProp/redirect"&gt;</c>; <c>bare</c> says nothing.</summary>
    HtmlLink,

    /// <summary><c>html</c> is 307 to the target's <c>html?redirect=no</c>; with <c>?redirect=no</c> it is the redirect page itself.</summary>
    TemporaryRedirect,

    /// <summary><c>bare</c> names the target's <c>bare</c> in <c>redirect_target</c>; <c>html</c> is as in <see cref="HtmlLink"/>.</summary>
    RedirectTarget,
}
