using System.Globalization;
using WikiReader.Sandbox;

namespace WikiReader.Tests.Contract;

/// <summary>A sandbox with the pages of the recorded wiki and a token of each kind.</summary>
public sealed class SandboxWiki : IAsyncLifetime
{
    private static readonly (string Key, string? Redirect)[] Pages =
    [
        ("100%_Tést_&_\"quotes\"", null), ("Foo.bar", null), (".NET", null), ("Rock_'n'_Roll;_or,_a_=_b", null), ("IPhone", null), ("Empty", null),
        ("Talk:Earth", null), ("File:Blue_marble.png", null), ("World", "./Earth"), ("Blue_planet", "./Earth#Etymology"), ("The_world", "./World"),
        ("Nowhere", "./A_page_that_does_not_exist"), ("Loop_A", "./Loop_B"), ("Erde_(de)", "https://de.wikipedia.org/wiki/Erde"), ("Old_name", "./New_name"),
    ];

    private readonly Dictionary<string, string> _tokens = [];

    public SandboxServer Server { get; private set; } = null!;

    internal OAuthClient OAuth { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await SandboxServer.StartAsync(new SandboxOptions { Url = new Uri("http://127.0.0.1:0") });
        for (var i = 0; i < Pages.Length; i++) Server.Pages.Add(PageOf(Pages[i].Key, Pages[i].Redirect, 9000 + i));
        OAuth = new OAuthClient(Server);
        _tokens["live"] = (await OAuth.SignInAsync("Reader")).AccessToken;
        _tokens["expired"] = (await OAuth.SignInAsync("Editor")).AccessToken;
        Server.Expire("Editor");
        var revoked = await OAuth.SignInAsync("Amina");
        await OAuth.RefreshAsync(revoked.RefreshToken);
        _tokens["revoked"] = revoked.AccessToken;
        _tokens["garbage"] = "garbage";
        _tokens["empty"] = "";
        _tokens["broken"] = _tokens["live"][..^4] + "AAAA";
    }

    public async Task DisposeAsync()
    {
        OAuth.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>The Authorization header for a kind of token; null for none.</summary>
    public string? AuthorizationOf(string? kind)
    {
        if (kind is null) return null;
        var parts = kind.Split(", ");
        return $"{(parts.Length > 1 ? "bearer" : "Bearer")} {_tokens[parts[0]]}";
    }

    private static SandboxPage PageOf(string key, string? redirect, int id)
    {
        var title = key.Replace('_', ' ').Replace("&", "&amp;", StringComparison.Ordinal);
        var body = redirect is null ? "<p id=\"mwAg\">A page for the contract.</p>" : $"<link rel=\"mw:PageProp/redirect\" href=\"{redirect}\" id=\"mwAg\"/>";
        return SandboxPage.FromParsoid(string.Create(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html about="//en.wikipedia.org/wiki/Special:Redirect/revision/{id}"><head><meta charset="utf-8"/><meta property="mw:pageId" content="{id}"/>
            <meta property="dc:modified" content="2026-01-01T00:00:00.000Z"/><link rel="dc:isVersionOf" href="//en.wikipedia.org/wiki/{Uri.EscapeDataString(key)}"/>
            <title>{title}</title><base href="//en.wikipedia.org/wiki/"/></head>
            <body lang="en" dir="ltr"><section data-mw-section-id="0">{body}</section></body></html>
            """));
    }
}
