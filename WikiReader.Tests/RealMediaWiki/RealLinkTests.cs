using System.Net;

namespace WikiReader.Tests.RealMediaWiki;

[Collection(RealMediaWikiCollection.Name)]
public sealed class RealLinkTests(RealMediaWikiFixture real)
{
    [Fact]
    public async Task Every_internal_link_leads_to_its_page_and_fragment_or_to_the_page_about_a_missing_one()
    {
        using var reader = await real.SignInAsync();
        (await RealLinks.VisitAsync(reader, await real.ListPagesAsync())).ShouldBeGreaterThan(35);
    }

    [Theory]
    [InlineData("a page", "/wikipedia/en/wiki/Lighthouse")]
    [InlineData("another word", "/wikipedia/en/wiki/Lighthouse")]
    [InlineData("lower case", "/wikipedia/en/wiki/Lighthouse")]
    [InlineData("a section", "/wikipedia/en/wiki/Lighthouse#Lamp_and_lens")]
    [InlineData("a section of this page", "#Outside")]
    [InlineData("a section that is not there", null)]
    [InlineData("a redirect", "/wikipedia/en/wiki/Beacon")]
    [InlineData("a redirect with a section of its own", "/wikipedia/en/wiki/Beacon#Signals")]
    [InlineData("nothing yet", "/wikipedia/en/wiki/A_page_that_nobody_has_written")]
    [InlineData("a category", "/wikipedia/en/wiki/Category:Lighthouses")]
    [InlineData("a file's page", "/wikipedia/en/wiki/File:Sea_at_dusk.png")]
    [InlineData("a file itself", "{wiki}w/images/a/ae/Sea_at_dusk.png")]
    [InlineData("a missing file itself", "{wiki}wiki/Special:FilePath/No_such_picture.png")]
    [InlineData("a special page", "{wiki}wiki/Special:RecentChanges")]
    [InlineData("a special page with a parameter", "{wiki}wiki/Special:WhatLinksHere/Lighthouse")]
    [InlineData("the project", "/wikipedia/en/wiki/Test_wiki:About")]
    [InlineData("on this page", "/wikipedia/en/wiki/Every_kind_of_link")]
    [InlineData("numbered", "https://example.org/numbered")]
    [InlineData("named", "https://example.org/named?q=%22x%22")]
    [InlineData("clear text", "http://example.org/")]
    [InlineData("without a protocol", "http://example.org/relative")]
    [InlineData("mail", "mailto:keeper@example.org")]
    [InlineData("files", "ftp://example.org/file")]
    [InlineData("chat", "irc://irc.example.org/lights")]
    [InlineData("telephone", "tel:+1-555-0100")]
    [InlineData("news", null)]
    [InlineData("the wiki by its full address", "/wikipedia/en/wiki/Lighthouse")]
    [InlineData("a book", "{wiki}wiki/Special:BookSources/0306406152")]
    [InlineData("another wiki", "https://de.wikipedia.org/wiki/Leuchtturm")]
    [InlineData("with a section", "https://de.wikipedia.org/wiki/Leuchtturm#Geschichte")]
    [InlineData("to a page", "/wikipedia/en/wiki/Lighthouse")]
    [InlineData("to another website", "https://example.org/")]
    [InlineData("to nothing", null)]
    public async Task A_link_leads(string kind, string? target)
    {
        using var reader = await real.SignInAsync();
        var article = (await reader.OpenAsync("/wikipedia/en/wiki/Every_kind_of_link")).Article.ShouldNotBeNull();
        var item = article.QuerySelectorAll("li").First(item => item.TextContent.Split(':')[0] == kind);
        var link = item.QuerySelector("a[href]");
        link?.GetAttribute("href").ShouldBe(target?.Replace("{wiki}", real.Wiki.Url.AbsoluteUri, StringComparison.Ordinal));
        (link is null).ShouldBe(target is null);
        if (link is not null && !target!.StartsWith('/') && !target.StartsWith('#')) link.GetAttribute("rel").ShouldBe("noopener noreferrer");
    }

    [Theory]
    [InlineData("a file itself")]
    [InlineData("a special page")]
    [InlineData("a special page with a parameter")]
    [InlineData("a book")]
    public async Task Links_to_content_that_only_the_wiki_serves_are_not_broken(string kind)
    {
        using var reader = await real.SignInAsync();
        var article = (await reader.OpenAsync("/wikipedia/en/wiki/Every_kind_of_link")).Article.ShouldNotBeNull();
        var link = article.QuerySelectorAll("li").First(item => item.TextContent.Split(':')[0] == kind).QuerySelector("a");
        (await reader.GetAsync(link!.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
