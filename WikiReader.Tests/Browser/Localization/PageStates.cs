using WikiReader.Web.Authentication;

namespace WikiReader.Tests.Browser.Localization;

/// <summary>The addresses of all pages and states of the interface that need no failing wiki.</summary>
internal static class PageStates
{
    public static IReadOnlyList<string> SignedOut { get; } =
        ["/", "/about", "/appearance", "/account", "/wikipedia/en/search?q=moon", "/nowhere", .. Enum.GetNames<SignInFailure>().Select(reason => $"/signin/failed?reason={reason}")];

    public static IReadOnlyList<string> SignedIn { get; } =
    [
        "/", "/about", "/account", "/appearance", "/wikipedia/en/search?q=moon", "/wikipedia/en/search?q=nonesuch", "/wikipedia/en/search?q=",
        "/wikipedia/en/wiki/Earth", "/wikipedia/en/wiki/Category:Planets", "/wikipedia/en/wiki/Terra", "/wikipedia/ar/wiki/%D8%A7%D9%84%D8%A3%D8%B1%D8%B6",
        "/wikipedia/en/wiki/File:Blue_marble.svg", "/wikipedia/en/wiki/Talk:Earth", "/wikipedia/en/wiki/Eart", "/wikipedia/en/wiki/Zyxwvut", "/wikipedia/en/wiki/A%7CB",
        "/wikipedia/qqqq/wiki/Earth", "/wikipedia/en/wiki/Loop_A", "/wikipedia/en/wiki/Everything_at_once", "/wikipedia/en/wiki/Special:Random", "/wikipedia/en/wiki/de:Mond",
        "/wikidata/mul/wiki/Q2", "/nowhere",
    ];
}
