using System.Net;
using AngleSharp.Dom;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Orientation;

/// <summary>What the server writes around an article to tell where a reader is.</summary>
[Trait("Category", "Fast")]
public sealed class OrientationTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private static readonly string Paragraph = "<p>" + string.Concat(Enumerable.Repeat("The mill by the river ground barley for the whole valley. ", 20)) + "</p>";

    [Fact]
    public async Task Original_talk_history_and_edit_are_links_near_the_title()
    {
        var page = await Reader.OpenAsync("/wikipedia/de/wiki/Erde");
        page.Document.QuerySelectorAll("[data-tools] a").Select(link => (link.TextContent, link.GetAttribute("href"), link.GetAttribute("rel"))).ShouldBe(
        [
            ("Original", "https://de.wikipedia.org/wiki/Erde", "noopener noreferrer"),
            ("Talk", "https://de.wikipedia.org/wiki/Talk:Erde", "noopener noreferrer"),
            ("History", "https://de.wikipedia.org/wiki/Erde?action=history", "noopener noreferrer"),
            ("Edit", "https://de.wikipedia.org/wiki/Erde?action=edit", "noopener noreferrer"),
        ]);
        page.Document.QuerySelector("[data-tools]")!.GetAttribute("aria-label").ShouldBe("This page at its wiki");
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Talk:Earth", "/wikipedia/en/wiki/Earth")]
    [InlineData("User_talk:Ann/Drafts", "/wikipedia/en/wiki/User:Ann/Drafts")]
    public async Task A_talk_page_has_a_link_to_what_it_is_about_instead_of_one_to_another(string page, string subject)
    {
        var document = (await Reader.OpenAsync(page[0] == '/' ? page : Add(page, ns: 3))).Document;
        document.QuerySelector("[data-talk]").ShouldBeNull();
        document.QuerySelector("[data-subject]").ShouldNotBeNull().GetAttribute("href").ShouldBe(subject);
        (await Reader.OpenAsync(subject == "/wikipedia/en/wiki/Earth" ? subject : Add("User:Ann/Drafts", ns: 2))).Document.QuerySelector("[data-subject]").ShouldBeNull();
    }

    [Fact]
    public async Task A_subpage_names_the_pages_above_it()
    {
        var address = Add("User:Ann/Drafts & more/Mill", ns: 2);
        var above = (await Reader.OpenAsync(address)).Document.QuerySelector("[data-above]").ShouldNotBeNull();
        above.GetAttribute("aria-label").ShouldBe("Pages above this one");
        above.QuerySelectorAll("a").Select(link => (link.TextContent, link.GetAttribute("href"))).ShouldBe(
            [("User:Ann", "/wikipedia/en/wiki/User:Ann"), ("Drafts & more", "/wikipedia/en/wiki/User:Ann/Drafts_%26_more")]);
    }

    [Fact]
    public async Task A_slash_in_the_title_of_an_article_of_Wikipedia_is_part_of_its_name() =>
        (await Reader.OpenAsync("/wikipedia/en/wiki/AC/DC")).Document.QuerySelector("[data-above]").ShouldBeNull();

    [Fact]
    public async Task A_long_article_tells_its_length_and_a_short_one_does_not()
    {
        var page = await Reader.OpenAsync(Add("Mills", ns: 0, string.Concat(Enumerable.Repeat(Paragraph, 60))));
        page.Document.QuerySelector("[data-length]")!.TextContent.ShouldBe("57 min · 13,200 words");
        (await Reader.OpenAsync(Add("Mill", ns: 0, Paragraph))).Document.QuerySelector("[data-length]").ShouldBeNull();
    }

    [Fact]
    public async Task An_article_without_spaces_between_words_counts_characters()
    {
        var page = await Reader.OpenAsync(Add("地球", ns: 0, $"<p>{string.Concat(Enumerable.Repeat("地球是一颗行星。", 200))}</p>", "zh"));
        page.Document.QuerySelector("[data-length]")!.TextContent.ShouldBe("5 min · 1,400 characters");
    }

    [Fact]
    public async Task Contents_that_were_folded_away_are_rendered_so()
    {
        var open = await Reader.OpenAsync("/wikipedia/en/wiki/Earth");
        FoldOf(open).HasAttribute("open").ShouldBeTrue();
        FoldOf(open).GetAttribute("data-cookie").ShouldBe("WikiReader.Contents");

        Reader.Cookies.Add(new Cookie("WikiReader.Contents", "folded", "/", Application.Url.Host));
        var folded = await Reader.OpenAsync("/wikipedia/en/wiki/Earth");
        FoldOf(folded).HasAttribute("open").ShouldBeFalse();
        folded.Response.Headers.ETag.ShouldNotBe(open.Response.Headers.ETag);
        Reader.Cookies.Add(new Cookie("WikiReader.Contents", "nonsense", "/", Application.Url.Host));
        FoldOf(await Reader.OpenAsync("/wikipedia/en/wiki/Earth")).HasAttribute("open").ShouldBeTrue();
    }

    [Fact]
    public async Task The_contents_are_reached_from_the_bar()
    {
        var page = await Reader.OpenAsync("/wikipedia/en/wiki/Earth");
        var link = page.Document.QuerySelector("[data-bar-contents]").ShouldNotBeNull();
        link.GetAttribute("aria-label").ShouldBe("Contents");
        page.Document.GetElementById(link.GetAttribute("href")!.TrimStart('#')).ShouldNotBeNull();
        page.Document.QuerySelector("[data-contents]")!.GetAttribute("aria-labelledby").ShouldBe(FoldOf(page).QuerySelector("summary")!.Id);
    }

    [Fact]
    public async Task A_page_without_headings_has_nothing_of_contents()
    {
        var page = await Reader.OpenAsync(Add("Short", ns: 0, "<p>Short.</p>"));
        page.Document.QuerySelectorAll("[data-contents], [data-bar-contents], [data-contents-fold], [data-contents-switch], template").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_end_of_an_article_leads_back_to_the_top() =>
        (await Reader.OpenAsync("/wikipedia/en/wiki/Earth")).Document.QuerySelector("[data-top]")!.GetAttribute("href").ShouldBe("#wr-main");

    private static IElement FoldOf(Page page) => page.Document.QuerySelector("[data-contents-fold]").ShouldNotBeNull();

    // Adds a page to the sandbox and returns its address.
    private string Add(string title, int ns, string body = "<p>A mill.</p>", string language = "en")
    {
        var unread = UnreadPage.Add(Application);
        var key = title.Replace(' ', '_');
        var html = $"""<!DOCTYPE html><html><head><meta property="mw:pageNamespace" content="{ns}"></head><body lang="{language}">{body}</body></html>""";
        Application.Sandbox.Pages.Add(unread.Source with { Key = key, Title = title, Html = html, Id = unread.Source.Id + 50_000, RevisionId = unread.Source.RevisionId + 50_000 });
        return "/wikipedia/en/wiki/" + string.Join('/', key.Split('/').Select(Uri.EscapeDataString));
    }
}
