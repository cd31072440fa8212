using System.Net;
using AngleSharp.Dom;
using WikiReader.Tests.Caching;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Previews;

/// <summary>Previews of links: what they contain, and what they may cost.</summary>
public sealed class PreviewTests : CachedPageTest
{
    private const string Lead = """<p>Words about <b>bold</b> matters, with a <a rel="mw:WikiLink" href="./Earth" id="a">link</a>.</p><h2 id="Later">Later</h2><p>Further words.</p>""";

    protected override (string Key, string? Value)[] Settings => [];

    private IEnumerable<string> Asked => Application.Sandbox.Requests.Select(request => request.Path.Split('/')[^1]);

    [Fact]
    public async Task A_preview_has_title_description_picture_and_the_beginning_of_the_text()
    {
        var response = await Reader.GetAsync("/wikipedia/en/preview/Earth");
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var body = (await Page.ReadAsync(response)).Document.Body!;
        var preview = body.Children.ShouldHaveSingleItem();
        preview.GetAttribute("lang").ShouldBe("en");
        preview.GetAttribute("dir").ShouldBe("ltr");
        preview.Children[0].LocalName.ShouldBe("img");
        preview.Children[1].TextContent.ShouldBe("Earth");
        preview.Children[2].TextContent.ShouldBe("Third planet from the Sun");
        var text = preview.Children[3];
        text.ClassList.ShouldBe(["wr-foreign", "wr-preview-text"]);
        text.QuerySelector("p > b")!.TextContent.ShouldBe("Earth");
        text.TextContent.ShouldStartWith("Earth is the third planet from the Sun");
        preview.QuerySelectorAll("a, [id], [style], sup.reference").ShouldBeEmpty();
        var article = (await Reader.OpenAsync("/wikipedia/en/wiki/Earth")).Article!;
        article.QuerySelectorAll("img").Select(image => image.GetAttribute("src")).ShouldContain(preview.Children[0].GetAttribute("src"));
    }

    [Fact]
    public async Task A_preview_ends_where_the_first_section_begins()
    {
        var page = UnreadPage.Add(Application, Lead);
        var text = (await ShowAsync(page)).QuerySelector(".wr-preview-text")!;
        text.InnerHtml.ShouldBe("<p>Words about <b>bold</b> matters, with a link.</p>");
    }

    [Theory]
    [InlineData("/wikipedia/en/preview/World", "Earth")]
    [InlineData("/wikipedia/en/preview/earth", "Earth")]
    [InlineData("/wikipedia/en/preview/AC/DC", "AC/DC")]
    public async Task A_redirect_and_another_spelling_lead_to_the_preview_of_the_page(string address, string title)
    {
        var response = await Reader.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Page.ReadAsync(response)).Document.QuerySelector(".wr-preview-title")!.TextContent.ShouldBe(title);
    }

    [Theory]
    [InlineData("/wikipedia/en/preview/No_such_page_at_all", HttpStatusCode.NotFound)]
    [InlineData("/wikipedia/en/preview/a%7Cb", HttpStatusCode.NotFound)]
    [InlineData("/wikipedia/en/preview/", HttpStatusCode.NotFound)]
    [InlineData("/wikipedia/xx-yy/preview/Earth", HttpStatusCode.NotFound)]
    [InlineData("/nonsense/en/preview/Earth", HttpStatusCode.NotFound)]
    [InlineData("/wikipedia/en/preview/Special:Random", HttpStatusCode.NoContent)]
    [InlineData("/wikidata/mul/preview/Q2", HttpStatusCode.NoContent)]
    public async Task Where_there_is_no_preview_the_response_has_no_body(string address, HttpStatusCode expected)
    {
        var response = await Reader.GetAsync(address);
        response.StatusCode.ShouldBe(expected);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        Asked.ShouldNotContain("page");
    }

    [Fact]
    public async Task The_browser_keeps_a_preview_for_a_while_and_no_one_else_does()
    {
        var response = await Reader.GetAsync(PreviewOf(Cached));
        response.Headers.CacheControl!.Private.ShouldBeTrue();
        response.Headers.CacheControl.MaxAge!.Value.ShouldBeInRange(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5));
        response.Headers.Vary.ShouldBe(["Accept-Encoding", "Cookie", "Save-Data"], ignoreOrder: true);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var head = await Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(Application.Url, PreviewOf(Cached))));
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Reader.GetAsync(PreviewOf(Cached), ("If-None-Match", response.Headers.ETag!.ToString()))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reader_who_wants_no_pictures_gets_none(bool savesData)
    {
        if (!savesData) Reader.Cookies.Add(new Cookie("WikiReader.Appearance", "pictures%3Doff", "/", Application.Url.Host));
        var response = await Reader.GetAsync("/wikipedia/en/preview/Earth", savesData ? [("Save-Data", "on")] : []);
        var preview = (await Page.ReadAsync(response)).Document.QuerySelector("[data-preview]").ShouldNotBeNull();
        preview.QuerySelector("img").ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_session_the_response_is_401_and_starts_no_sign_in()
    {
        using var visitor = Application.NewVisitor();
        var response = await visitor.GetAsync(PreviewOf(Cached), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"));
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        visitor.Cookies.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData(3.95, HttpStatusCode.OK)]
    [InlineData(4.1, HttpStatusCode.Unauthorized)]
    public async Task A_preview_renews_no_token(double hours, HttpStatusCode expected)
    {
        Time.Advance(TimeSpan.FromHours(hours));
        var response = await Reader.GetAsync(PreviewOf(Cached));
        response.StatusCode.ShouldBe(expected);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        Asked.ShouldNotContain("access_token");
    }

    [Fact]
    public async Task A_preview_of_an_article_that_the_wiki_confirmed_recently_costs_nothing()
    {
        Time.Advance(TimeSpan.FromMinutes(4));
        await ShowAsync(Cached);
        Asked.ShouldBeEmpty();
        Time.Advance(TimeSpan.FromMinutes(2));
        await ShowAsync(Cached);
        // The HTML is revalidated in the background, as for a view.
        Asked.Count(asked => asked == "bare").ShouldBe(1);
    }

    [Fact]
    public async Task An_article_that_was_previewed_and_is_then_opened_is_not_requested_again()
    {
        var page = UnreadPage.Add(Application);
        await ShowAsync(page);
        (await Reader.OpenAsync(page.Address)).Heading.ShouldBe(page.Source.Title);
        Asked.ShouldBe(["bare", "html"]);
    }

    [Fact]
    public async Task Previews_leave_a_quarter_of_the_readers_minute_to_articles()
    {
        for (var link = 0; link < 90; link++) await Reader.GetAsync(PreviewOf(UnreadPage.Add(Application, Lead)));
        // Two were sent when the first page was opened.
        Asked.Count().ShouldBe(148);
        var refused = await Reader.GetAsync(PreviewOf(UnreadPage.Add(Application, Lead)));
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await refused.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        // What is cached is shown, if need be without the wiki's confirmation.
        await ShowAsync(Cached);
        (await Reader.OpenAsync(UnreadPage.Add(Application).Address)).Article.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_preview_is_refused_while_an_article_is_read_unless_it_is_that_of_the_article()
    {
        var page = UnreadPage.Add(Application, Lead);
        using var bare = new HeldResponse(Application.Sandbox, $"{page.Key}/bare");
        using var html = new HeldResponse(Application.Sandbox, $"{page.Key}/html");
        var article = Reader.OpenAsync(page.Address);
        await Task.WhenAll(bare.Requested, html.Requested);
        (await Reader.GetAsync(PreviewOf(UnreadPage.Add(Application, Lead)))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var same = Reader.GetAsync(PreviewOf(page));
        bare.Release();
        html.Release();
        (await same).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await article).Article.ShouldNotBeNull();
        Asked.Count(asked => asked == "html").ShouldBe(2, "the held request and its repetition");
    }

    [Fact]
    public async Task An_article_does_not_wait_for_a_preview()
    {
        var page = UnreadPage.Add(Application, Lead);
        using var bare = new HeldResponse(Application.Sandbox, $"{page.Key}/bare");
        var preview = Reader.GetAsync(PreviewOf(page));
        await bare.Requested;
        (await Reader.OpenAsync(UnreadPage.Add(Application).Address)).Article.ShouldNotBeNull();
        preview.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_wiki_denies_this_reader_is_neither_previewed_nor_shown_afterwards()
    {
        Time.Advance(TimeSpan.FromMinutes(6));
        using var denied = Intercept("bare", CannedResponses.Of(403, "application/json", """{"errorKey":"rest-permission-denied-title","httpCode":403}"""));
        (await Reader.GetAsync(PreviewOf(Cached))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Reader.GetAsync(PreviewOf(Cached))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Reader.OpenAsync(Cached.Address)).Message.ShouldBe("not-allowed");
    }

    [Theory]
    [InlineData(429, "7", HttpStatusCode.TooManyRequests, 7)]
    [InlineData(503, "9", HttpStatusCode.ServiceUnavailable, 9)]
    [InlineData(200, null, HttpStatusCode.BadGateway, null)]
    public async Task What_the_wiki_refuses_is_refused_without_a_body(int status, string? retryAfter, HttpStatusCode expected, int? seconds)
    {
        var page = UnreadPage.Add(Application, Lead);
        (string, string)[] headers = retryAfter is null ? [] : [("Retry-After", retryAfter)];
        using var refused = Application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith($"{page.Key}/bare", StringComparison.Ordinal), CannedResponses.Of(status, "application/json", """{"id":"x"}""", headers));
        var response = await Reader.GetAsync(PreviewOf(page));
        response.StatusCode.ShouldBe(expected);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        ((int?)response.Headers.RetryAfter?.Delta?.TotalSeconds).ShouldBe(seconds);
    }

    [Fact]
    public async Task Which_links_were_previewed_is_not_in_the_log()
    {
        var page = UnreadPage.Add(Application, Lead);
        await ShowAsync(page);
        await Reader.GetAsync("/wikipedia/en/preview/No_such_page_at_all");
        await Reader.OpenAsync("/about");
        Application.Log.Events.Where(line => line.Level >= Serilog.Events.LogEventLevel.Information).Select(line => line.RenderMessage(null))
            .ShouldAllBe(line => !line.Contains(page.Key, StringComparison.Ordinal) && !line.Contains("No_such_page_at_all", StringComparison.Ordinal));
    }

    private static string PreviewOf(UnreadPage page) => page.Address.Replace("/wiki/", "/preview/", StringComparison.Ordinal);

    private async Task<IElement> ShowAsync(UnreadPage page)
    {
        var response = await Reader.GetAsync(PreviewOf(page));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await Page.ReadAsync(response)).Document.QuerySelector("[data-preview]").ShouldNotBeNull();
    }
}
