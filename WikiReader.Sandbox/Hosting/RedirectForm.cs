namespace WikiReader.Sandbox;

/// <summary>How the sandbox tells a client that a page is a redirect. MediaWiki has done all three, depending on its version.</summary>
public enum RedirectForm
{
    /// <summary><c>html</c> is 200 with <c>&lt;link rel="mw:PageProp/redirect"&gt;</c>; <c>bare</c> says nothing.</summary>
    HtmlLink,

    /// <summary><c>html</c> is 307 to the target's <c>html?redirect=no</c>; with <c>?redirect=no</c> it is the redirect page itself.</summary>
    TemporaryRedirect,

    /// <summary><c>bare</c> names the target's <c>bare</c> in <c>redirect_target</c>; <c>html</c> is as in <see cref="HtmlLink"/>.</summary>
    RedirectTarget,
}
