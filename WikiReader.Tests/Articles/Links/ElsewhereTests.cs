using System.Net;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Articles.Links;

/// <summary>Titles whose page is not at the wiki that was asked, and that nobody could write there.</summary>
[Trait("Category", "Fast")]
public sealed class ElsewhereTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    [Theory]
    [InlineData("/wikipedia/en/wiki/File:Sun.svg")]
    [InlineData("/wikipedia/en/wiki/Image:Sun.svg")]
    [InlineData("/wikipedia/de/wiki/Datei:Sun.svg")]
    [InlineData("/wiktionary/it/wiki/File:Sun.svg")]
    public async Task A_file_that_only_Commons_has_is_read_there(string address)
    {
        var response = await Reader.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Visitor.LocationOf(response).PathAndQuery.ShouldBe("/commons/mul/wiki/File:Sun.svg");
        (await Page.ReadAsync(await Reader.FollowAsync(response))).Heading.ShouldBe("File:Sun.svg");
    }

    [Theory]
    [InlineData("/commons/mul/wiki/File:Sun.svg", "Sun.svg")]
    [InlineData("/wikipedia/en/wiki/File:Blue_marble.svg", "Blue marble.svg")]
    public async Task The_page_of_a_file_shows_the_file_above_its_author_and_license(string address, string name)
    {
        var article = (await Reader.OpenAsync(address)).Article.ShouldNotBeNull();
        var figure = article.FirstElementChild.ShouldNotBeNull();
        figure.ClassName.ShouldBe("wr-file");
        var picture = figure.QuerySelector("a > img").ShouldNotBeNull();
        picture.GetAttribute("src").ShouldNotBeNull().ShouldEndWith($"/{name.Replace(' ', '_')}");
        picture.GetAttribute("alt").ShouldBe(name);
        picture.ParentElement!.GetAttribute("href").ShouldBe(picture.GetAttribute("src"));
        picture.ParentElement.GetAttribute("rel").ShouldBe("noopener noreferrer");
        article.TextContent.ShouldContain("Amina");
        article.TextContent.ShouldContain("CC0");
    }

    [Theory]
    [InlineData("a recording", """{"mediatype":"AUDIO","url":"//upload.wikimedia.org/a.ogg"}""", "null", "audio[controls][src='https://upload.wikimedia.org/a.ogg']")]
    [InlineData("a film", """{"mediatype":"VIDEO","url":"//upload.wikimedia.org/a.webm"}""", """{"mediatype":"BITMAP","url":"//upload.wikimedia.org/a.jpg","width":64,"height":48}""",
        "video[controls][poster='https://upload.wikimedia.org/a.jpg'][width='64']")]
    [InlineData("a document", """{"mediatype":"OFFICE","url":"//upload.wikimedia.org/a.pdf"}""", """{"mediatype":"BITMAP","url":"//upload.wikimedia.org/a.jpg","width":64,"height":48}""",
        "a[href='https://upload.wikimedia.org/a.pdf'] > img[src='https://upload.wikimedia.org/a.jpg']")]
    [InlineData("a file without a picture", """{"mediatype":"TEXT","url":"//upload.wikimedia.org/a.stl"}""", "null", "a[href='https://upload.wikimedia.org/a.stl']")]
    [InlineData("a picture at a host that is not listed", """{"mediatype":"BITMAP","url":"https://files.example/a.png"}""", "null", "a[href='https://files.example/a.png']:not(:has(img))")]
    [InlineData("a picture with markup in its address", """{"mediatype":"BITMAP","url":"//upload.wikimedia.org/\"><script>.png"}""", "null", "a > img:only-child")]
    public async Task Each_kind_of_file_is_shown_in_its_way(string what, string original, string preferred, string expected)
    {
        var page = File("Unread", out var key);
        using var file = Answer(key, 200, $$"""{"title":"x","original":{{original}},"preferred":{{preferred}}}""");
        var article = (await Reader.OpenAsync(page)).Article.ShouldNotBeNull();
        article.QuerySelectorAll("figure.wr-file").ShouldHaveSingleItem(what).QuerySelector(expected).ShouldNotBeNull(what);
        article.QuerySelector("script").ShouldBeNull();
    }

    [Theory]
    [InlineData("a script", 200, """{"original":{"mediatype":"BITMAP","url":"javascript:alert(1)"}}""")]
    [InlineData("a user before the host", 200, """{"original":{"mediatype":"BITMAP","url":"https://en.wikipedia.org@evil.example/a.png"}}""")]
    [InlineData("nothing", 200, """{"original":null,"preferred":null}""")]
    [InlineData("no JSON", 200, "<p>")]
    [InlineData("no such file", 404, "{}")]
    [InlineData("a fault", 500, "{}")]
    public async Task A_page_whose_file_cannot_be_shown_is_shown_without_it(string what, int status, string json)
    {
        var page = File("Unshown", out var key);
        using var file = Answer(key, status, json);
        var article = (await Reader.OpenAsync(page)).Article.ShouldNotBeNull(what);
        article.QuerySelector(".wr-file").ShouldBeNull(what);
        article.TextContent.ShouldContain("By hand");
    }

    [Fact]
    public async Task A_file_that_neither_wiki_has_is_not_to_be_written()
    {
        var page = await Reader.OpenAsync("/wikipedia/en/wiki/File:No_such_barn.jpg");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/File:No_such_barn.jpg");
        page.Document.QuerySelector("[data-notice]")!.TextContent.ShouldNotContain("writ");
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Special:Random", "https://en.wikipedia.org/wiki/Special:Random")]
    [InlineData("/wikipedia/en/wiki/Special:Search/a%26b", "https://en.wikipedia.org/wiki/Special:Search/a%26b")]
    [InlineData("/wikipedia/de/wiki/Spezial:Suche", "https://de.wikipedia.org/wiki/Spezial:Suche")]
    [InlineData("/wikipedia/ar/wiki/%D8%AE%D8%A7%D8%B5:Random", "https://ar.wikipedia.org/wiki/%D8%AE%D8%A7%D8%B5:Random")]
    [InlineData("/wikipedia/en/wiki/Media:Sun.ogg", "https://en.wikipedia.org/wiki/Media:Sun.ogg")]
    [InlineData("/wiki/Special:Random", "https://en.wikipedia.org/wiki/Special:Random")]
    public async Task A_page_that_only_the_wiki_can_show_is_linked_there_without_a_request(string address, string expected)
    {
        Application.Sandbox.ClearRequests();
        var page = await Reader.OpenAsync(address);
        page.Message.ShouldBe("at-wiki");
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe(expected);
        Application.Sandbox.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/de:Mond", "/wikipedia/de/wiki/Mond")]
    [InlineData("/wikipedia/en/wiki/De:Mond", "/wikipedia/de/wiki/Mond")]
    [InlineData("/wiktionary/en/wiki/it:avere", "/wiktionary/it/wiki/avere")]
    [InlineData("/wikipedia/de/wiki/wikt:Haus", "/wiktionary/de/wiki/Haus")]
    [InlineData("/wikipedia/en/wiki/wikt:it:avere", "/wiktionary/it/wiki/avere")]
    [InlineData("/wikipedia/en/wiki/c:Category:Barns", "/commons/mul/wiki/Category:Barns")]
    [InlineData("/commons/mul/wiki/fr:Moulin", "/wikipedia/fr/wiki/Moulin")]
    [InlineData("/wikipedia/en/wiki/nan:Ti%C5%AB-ia%CC%8Dh", "/wikipedia/zh-min-nan/wiki/Ti%C5%AB-ia%CC%8Dh")]
    [InlineData("/wiki/de:Mond", "/wikipedia/de/wiki/Mond")]
    public async Task A_title_with_the_prefix_of_another_wiki_is_linked_there(string address, string expected)
    {
        var page = await Reader.OpenAsync(address);
        page.Message.ShouldBe("other-wiki");
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe(expected);
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Wikipedia:No_such_rule")]
    [InlineData("/wikipedia/en/wiki/Mission:_No_such_film")]
    [InlineData("/wikipedia/en/wiki/Talk:No_such_page")]
    [InlineData("/wikipedia/en/wiki/Spezial:Suche")]
    public async Task Any_other_title_with_a_colon_is_a_page_that_can_be_written(string address)
    {
        var page = await Reader.OpenAsync(address);
        page.Message.ShouldBe("missing");
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldEndWith("?action=edit");
    }

    [Fact]
    public async Task A_title_in_the_other_script_leads_to_the_page()
    {
        Application.Sandbox.Pages.Add(Chinese("灯塔"));
        using var other = Application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/page/燈塔/html", StringComparison.Ordinal),
            CannedResponses.Of(307, "text/html", "", ("Location", $"{shared.ApiOf("wikipedia", "zh")}/page/{Uri.EscapeDataString("灯塔")}/html?redirect=no")));
        var response = await Reader.GetAsync("/wikipedia/zh/wiki/" + Uri.EscapeDataString("燈塔") + "?variant=zh-hant");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Uri.UnescapeDataString(Visitor.LocationOf(response).PathAndQuery).ShouldBe("/wikipedia/zh/wiki/灯塔?variant=zh-hant");
        (await Page.ReadAsync(await Reader.FollowAsync(response))).Heading.ShouldBe("灯塔");
    }

    [Fact]
    public async Task Titles_that_lead_to_each_other_without_a_page_end_as_missing()
    {
        using var one = Lead("Једно", "Jedno");
        using var two = Lead("Jedno", "Једно");
        (await Reader.OpenAsync("/wikipedia/sr/wiki/Jedno")).Message.ShouldBe("missing");
    }

    [Theory]
    [InlineData("zh", "https://zh.wikipedia.org/zh-tw/%E7%87%88%E5%A1%94", "/wikipedia/zh/wiki/燈塔")]
    [InlineData("zh", "//zh.wikipedia.org/zh-hans/%E7%81%AF%E5%A1%94#A", "/wikipedia/zh/wiki/灯塔#A")]
    [InlineData("en", "https://zh.wikipedia.org/zh/%E7%81%AF%E5%A1%94", "/wikipedia/zh/wiki/灯塔")]
    [InlineData("en", "https://zh.wikipedia.org/wiki/%E7%81%AF%E5%A1%94?variant=zh-hk", "/wikipedia/zh/wiki/灯塔")]
    [InlineData("en", "https://sr.wikipedia.org/sr-el/Svetionik", "/wikipedia/sr/wiki/Svetionik")]
    [InlineData("en", "https://zh.wikipedia.org/fr/Phare", "https://zh.wikipedia.org/fr/Phare")]
    [InlineData("en", "https://en.wikipedia.org/zh-tw/A", "https://en.wikipedia.org/zh-tw/A")]
    [InlineData("en", "https://en.wikipedia.org/w/index.php?title=Sun#Core", "/wikipedia/en/wiki/Sun#Core")]
    public async Task A_link_to_a_page_in_a_variant_stays_inside(string language, string href, string expected)
    {
        var unread = UnreadPage.Add(Application, $"<p><a href='{href}'>words</a></p>");
        Application.Sandbox.Pages.Add(unread.Source with { Language = language });
        var article = (await Reader.OpenAsync($"/wikipedia/{language}/wiki/{unread.Key}")).Article.ShouldNotBeNull();
        article.QuerySelector("a")!.GetAttribute("href").ShouldBe(expected);
    }

    private static SandboxPage Chinese(string title) =>
        new("wikipedia", "zh", title, title, 77_001, 77_001, DateTimeOffset.UnixEpoch, $"<!DOCTYPE html><html><head><title>{title}</title></head><body lang=zh><p>塔</p></body></html>");

    private IDisposable Lead(string from, string to) => Application.Sandbox.Intercept(
        request => request.Path.Value!.EndsWith($"/sr/page/{from}/html", StringComparison.Ordinal),
        CannedResponses.Of(307, "text/html", "", ("Location", $"{shared.ApiOf("wikipedia", "sr")}/page/{Uri.EscapeDataString(to)}/html?redirect=no")));

    private string File(string name, out string key)
    {
        var unread = UnreadPage.Add(Application, "<p>By hand</p>");
        key = $"File:{name}_{unread.Key}.png";
        Application.Sandbox.Pages.Add(unread.Source with { Key = key, Title = key.Replace('_', ' ') });
        return $"/wikipedia/en/wiki/{key}";
    }

    private IDisposable Answer(string key, int status, string json) => Application.Sandbox.Intercept(
        request => request.Path.Value!.EndsWith($"/file/{key}", StringComparison.Ordinal), CannedResponses.Of(status, "application/json", json));
}
