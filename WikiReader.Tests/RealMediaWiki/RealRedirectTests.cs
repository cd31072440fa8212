using System.Net;

namespace WikiReader.Tests.RealMediaWiki;

[Collection(RealMediaWikiCollection.Name)]
public sealed class RealRedirectTests(RealMediaWikiFixture real)
{
    public static TheoryData<string, string> ToAPage => new()
    {
        { "Beacon", "Lighthouse" },
        { "Old beacon", "Lighthouse" },
        { "Oldest beacon", "Lighthouse" },
        { "Lamp room", "Lighthouse#Lamp_and_lens" },
        { "Odd section", "Headings#“Ünïcödé”_&_100%_#1" },
        { "ACDC", "AC/DC" },
        { "Fire & light?", "What?_Where?" },
        { "Lights", "Category:Lighthouses" },
        { "Talk:Beacon", "Talk:Lighthouse" },
        { "File:Dusk.png", "File:Sea_at_dusk.png" },
    };

    public static TheoryData<string, string, int> ToAMessagePage => new()
    {
        { "Loop A", "circle", 404 },
        { "Loop B", "circle", 404 },
        { "Itself", "circle", 404 },
        { "Nowhere", "missing", 404 },
        { "Leuchtturm", "redirected-outside", 200 },
        { "Feuer", "redirected-outside", 200 },
        { "Changes", "redirected-outside", 200 },
    };

    [Theory]
    [MemberData(nameof(ToAPage))]
    public async Task A_redirect_page_leads_to_its_target_in_the_browser(string title, string target)
    {
        await using var tab = await real.OpenTabAsync();
        var shown = await tab.ReadAsync(real.AddressOf(title), "[data-article]", $"{real.Reader.Url}wikipedia/en/wiki/");
        shown.Status.ShouldBe(200);
        shown.Faults.ShouldBeEmpty();
        var (page, place) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, "");
        Uri.UnescapeDataString(tab.Address.AbsolutePath).ShouldBe($"/wikipedia/en/wiki/{page}");
        Uri.UnescapeDataString(tab.Address.Query).ShouldBe($"?redirectedfrom={title.Replace(' ', '_')}");
        Uri.UnescapeDataString(tab.Address.Fragment).ShouldBe(place.Length > 0 ? $"#{place}" : "");
        (await tab.HasTargetAsync()).ShouldBe(place.Length > 0);
    }

    [Theory]
    [MemberData(nameof(ToAMessagePage))]
    public async Task A_redirect_page_without_a_target_page_is_explained(string title, string message, int status)
    {
        using var reader = await real.SignInAsync();
        var page = await reader.OpenAsync(real.AddressOf(title).PathAndQuery);
        page.Message.ShouldBe(message);
        page.Status.ShouldBe((HttpStatusCode)status);
    }

    [Theory]
    [InlineData("Leuchtturm", "https://de.wikipedia.org/wiki/Leuchtturm")]
    [InlineData("Feuer", "https://de.wikipedia.org/wiki/Leuchtturm")]
    [InlineData("Changes", "{wiki}wiki/Special:RecentChanges")]
    public async Task A_redirect_out_of_WikiReader_is_offered_as_a_link(string title, string target)
    {
        using var reader = await real.SignInAsync();
        var page = await reader.OpenAsync(real.AddressOf(title).PathAndQuery);
        var offered = page.Document.QuerySelector("[data-action]").ShouldNotBeNull();
        offered.GetAttribute("href").ShouldBe(target.Replace("{wiki}", real.Wiki.Url.AbsoluteUri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_redirect_page_of_the_wiki_is_followed_here()
    {
        var followed = ToAPage.Select(row => (string)row[0]).Concat(ToAMessagePage.Select(row => (string)row[0]));
        (await real.ListPagesAsync()).Where(page => page.IsRedirect).Select(page => page.Title).ShouldBe(followed, ignoreOrder: true);
    }
}
