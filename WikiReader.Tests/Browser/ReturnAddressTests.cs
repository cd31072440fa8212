using System.Text.Json;
using AngleSharp.Html.Parser;
using CsCheck;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Playwright;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser;

/// <summary>Return URLs generated from dangerous pieces, and the origin to which a browser resolves the accepted ones.</summary>
public sealed class ReturnAddressTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Site = "https://reader.example";

    // URL parsers interpret, normalize, drop or decode each of these pieces.
    private static readonly string[] Pieces =
    [
        "/", "/", "/", "//", "\\", ".", "..", "/.", "/..", "%2e", "%2E%2e", "%252e", "%2f", "%5C", "%00", "%", "%2", "\t", "\n", "\r", "\0", "\u001f", " ", "\u00a0", "\u2028",
        "a", "reader", "/reader/", "wikipedia/en/wiki/Earth", "evil.example", "evil.example:80", "user@evil.example", "@", ":", ";", "?", "#", "?x=/", "#/",
        "https:", "http://", "javascript:alert(1)", "data:,", "blob:", "file:///", "／", "⁄", "。", "．", "é", "😀", "\ud800", "[::1]", "|", "^", "'", "\"", "<", "{",
    ];

    private static readonly Gen<string> Address = Gen.Int[0, Pieces.Length - 1].Array[1, 8].Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece])));

    private static readonly Gen<string> Target = Gen.Select(Address, Gen.Bool, (address, isRooted) => isRooted ? "/" + address : address);

    [Theory]
    [InlineData("")]
    [InlineData("/reader")]
    public async Task No_return_address_leads_a_browser_away_from_this_instance(string pathBase)
    {
        await using var reader = await BrowserFixture.StartReaderAsync([("PathBase", pathBase)]);
        await using var context = await BrowserFixture.NewContextAsync(new BrowserNewContextOptions());
        var page = await context.NewPageAsync();
        using var visitor = reader.NewVisitor();
        await Target.Array[250].SampleAsync(
            async addresses =>
            {
                var sent = new List<string>();
                foreach (var address in addresses) sent.Add(await SentAsync(visitor, pathBase, address));
                var seen = await page.EvaluateAsync<string[]>("([addresses, base]) => addresses.map(address => new URL(address, base).href)", new object[] { sent, $"{Site}{pathBase}/signin-wikimedia" });
                foreach (var (address, (written, href)) in addresses.Zip(sent.Zip(seen)))
                {
                    var path = new Uri(href).AbsolutePath;
                    (href.StartsWith($"{Site}/", StringComparison.Ordinal) && (path.StartsWith($"{pathBase}/", StringComparison.OrdinalIgnoreCase) || path == pathBase))
                        .ShouldBeTrue($"{JsonSerializer.Serialize(address)} leads to {href}");
                    // A browser changes nothing except an apostrophe in a query: the URL that was checked is the one that is opened.
                    href.Replace("%27", "'", StringComparison.Ordinal).ShouldBe((Site + written).Replace("%27", "'", StringComparison.Ordinal), JsonSerializer.Serialize(address));
                }
            },
            iter: 8, threads: 1);
    }

    [Fact]
    public async Task No_requested_address_leads_a_browser_away_from_this_instance()
    {
        await using var context = await BrowserFixture.NewContextAsync(new BrowserNewContextOptions());
        var page = await context.NewPageAsync();
        using var visitor = browser.Reader.NewVisitor();
        var returns = 0;
        await Address.Where(address => address.All(letter => letter is > ' ' and < '\u007f' and not '#')).Array[100].SampleAsync(
            async addresses =>
            {
                foreach (var address in addresses)
                {
                    var response = await visitor.GetRawAsync($"/{address}/../../../../../../../../../wikipedia/en/wiki/Earth");
                    if (response.Headers.Location?.ToString().Contains("/authorize", StringComparison.Ordinal) != true) continue;
                    returns++;
                    var sent = Tests.ReturnAddressTests.ReturnAddressOf(browser.Reader, response).ShouldNotBeNull();
                    (await page.EvaluateAsync<string>("([address, base]) => new URL(address, base).href", new object[] { sent, $"{Site}/signin-wikimedia" })).ShouldStartWith($"{Site}/", Case.Sensitive, address);
                }
            },
            iter: 4, threads: 1);
        returns.ShouldBeGreaterThan(20);
    }

    // The page of a failed sign-in shows the return URL of the next attempt.
    private static async Task<string> SentAsync(Visitor visitor, string pathBase, string address)
    {
        var response = await visitor.GetAsync($"{pathBase}/signin/failed?reason=declined&returnUrl={Uri.EscapeDataString(address)}");
        using var document = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        var signIn = document.QuerySelector("[data-action]")!.GetAttribute("href")!;
        return QueryHelpers.ParseQuery(signIn[signIn.IndexOf('?', StringComparison.Ordinal)..])["returnUrl"].ToString();
    }
}
