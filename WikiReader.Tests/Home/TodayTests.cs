using System.Globalization;
using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Home;

/// <summary>What the wiki presents today, on the home page of a reader.</summary>
public sealed class TodayTests : HomeTest
{
    private string Today => Time.GetUtcNow().ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task The_home_page_shows_what_the_wiki_presents_today()
    {
        var today = (await OpenTodayAsync(Reader)).ShouldNotBeNull();
        today.QuerySelector("time")!.GetAttribute("datetime").ShouldBe(Time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        today.QuerySelector("[data-featured] a")!.GetAttribute("href").ShouldBe("/wikipedia/en/wiki/Moon");
        today.QuerySelector("[data-featured] .wr-extract b")!.TextContent.ShouldBe("Moon");
        today.QuerySelectorAll("[data-news] li").Select(story => story.TextContent.Trim()).First().ShouldBe("The Moon is full tonight (pictured), seen from everywhere on the Earth.");
        today.QuerySelectorAll("[data-news] a").Select(link => link.GetAttribute("href")).ShouldBe(
            ["/wikipedia/en/wiki/Moon", "/wikipedia/en/wiki/Earth", "/wikipedia/en/wiki/Wind_power", "/wikipedia/en/wiki/Water"]);
        today.QuerySelectorAll("[data-most-read] li a").Select(link => link.TextContent).ShouldBe(["Solar System", "Earth", "Wind power", "Water", "Quadratic formula"]);
        today.QuerySelectorAll("[data-events] dt").Select(year => year.TextContent).ShouldBe(["1895", "1887", "1764", "44 BC"]);
        today.QuerySelectorAll("[data-events] dd a").Select(link => link.GetAttribute("href")).ShouldContain("/wikipedia/en/wiki/Sun");
        today.QuerySelectorAll("[data-facts] li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_picture_is_of_a_media_host_and_has_its_size()
    {
        var picture = (await OpenTodayAsync(Reader)).ShouldNotBeNull().QuerySelector("[data-featured] img").ShouldNotBeNull();
        picture.GetAttribute("src").ShouldBe($"{Application.Sandbox.Url.GetLeftPart(UriPartial.Authority)}/wikipedia/commons/thumb/1/1a/Full_moon.svg/320px-Full_moon.svg.png");
        (picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("alt")).ShouldBe(("320", "320", ""));
    }

    [Fact]
    public async Task The_picture_of_the_day_leads_to_its_page_and_names_its_author_and_license()
    {
        var image = (await OpenTodayAsync(Reader)).ShouldNotBeNull().QuerySelector("[data-image]").ShouldNotBeNull();
        var picture = image.QuerySelector("img").ShouldNotBeNull();
        picture.GetAttribute("src").ShouldBe($"{Application.Sandbox.Url.GetLeftPart(UriPartial.Authority)}/wikipedia/commons/thumb/1/1a/Full_moon.svg/640px-Full_moon.svg.png");
        (picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("alt")).ShouldBe(("640", "640", "Full moon.svg"));
        picture.ParentElement!.GetAttribute("href").ShouldBe("/wikipedia/en/wiki/File:Full_moon.svg");
        image.QuerySelector(".wr-foreign")!.TextContent.Trim().ShouldBe("A full moon.");
        image.QuerySelector("[data-credit] bdi")!.TextContent.ShouldBe("Amina");
        var license = image.QuerySelector("[data-credit] a").ShouldNotBeNull();
        (license.TextContent, license.GetAttribute("href")).ShouldBe(("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0"));
    }

    [Theory]
    [InlineData("no picture", """{"title":"File:A.png","description":{"text":"Words"}}""")]
    [InlineData("a picture of another host", """{"title":"File:A.png","thumbnail":{"source":"https://evil.example/a.png","width":9,"height":9}}""")]
    [InlineData("no title", """{"thumbnail":{"source":"https://upload.wikimedia.org/a.png","width":9,"height":9}}""")]
    [InlineData("no object", "5")]
    public async Task A_picture_of_the_day_that_cannot_be_shown_leaves_no_trace(string what, string image)
    {
        using var feed = InterceptFeed(CannedResponses.Of(200, "application/json", $$"""{"tfa":{"title":"Earth"},"image":{{image}}}"""));
        (await OpenTodayAsync(Reader)).ShouldNotBeNull().QuerySelector("[data-image]").ShouldBeNull(what);
    }

    [Fact]
    public async Task Words_of_a_picture_of_the_day_are_as_hostile_as_those_of_an_article()
    {
        const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)><b onclick=alert(1)>words</b>";
        var image = System.Text.Json.JsonSerializer.Serialize(new
        {
            image = new
            {
                title = "File:A.png",
                thumbnail = new { source = "//media.sandbox/wikipedia/commons/thumb/1/1a/Full_moon.svg/640px-Full_moon.svg.png".Replace("//media.sandbox", Application.Sandbox.Url.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal), width = 640, height = 640 },
                artist = new { text = Hostile, html = Hostile },
                license = new { type = Hostile, url = "javascript:alert(1)" },
                description = new { html = Hostile, text = Hostile, lang = "en\" onload=alert(1)" },
            },
        });
        using var feed = InterceptFeed(CannedResponses.Of(200, "application/json", image));
        var shown = (await OpenTodayAsync(Reader)).ShouldNotBeNull().QuerySelector("[data-image]").ShouldNotBeNull();
        shown.QuerySelectorAll("script, [onclick], [onerror], [onload], [data-credit] a, figcaption img").ShouldBeEmpty();
        shown.QuerySelector("[data-credit] bdi")!.TextContent.ShouldBe(Hostile);
        shown.QuerySelector(".wr-foreign")!.TextContent.Trim().ShouldBe("words");
    }

    [Fact]
    public async Task The_wiki_is_asked_once_a_day_for_all_readers_with_the_token_of_the_first()
    {
        using var other = await SignInAsync("Amina");
        foreach (var visitor in (Visitor[])[Reader, other, Reader]) (await OpenTodayAsync(visitor)).ShouldNotBeNull();
        var request = FeedRequests.ShouldHaveSingleItem();
        request.Path.ShouldBe($"/feed/v1/wikipedia/en/featured/{Today}");
        request.User.ShouldBe("Reader");
        (await Reader.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Readers_who_come_at_the_same_time_share_one_request()
    {
        using var other = await SignInAsync("Amina");
        using var held = new HeldResponse(Application.Sandbox, Today);
        var pages = new[] { OpenTodayAsync(Reader), OpenTodayAsync(other) };
        await held.Requested;
        held.Release();
        foreach (var today in await Task.WhenAll(pages)) today.ShouldNotBeNull();
        FeedRequests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_next_day_the_wiki_is_asked_again()
    {
        await OpenTodayAsync(Reader);
        Time.Advance(TimeSpan.FromDays(1));
        (await OpenTodayAsync(Reader)).ShouldNotBeNull();
        FeedRequests.Count.ShouldBe(2);
        FeedRequests[1].Path.ShouldEndWith(Today);
    }

    [Fact]
    public async Task A_slow_feed_does_not_delay_the_home_page_and_is_there_at_the_next_view()
    {
        using var held = new HeldResponse(Application.Sandbox, Today);
        var opening = OpenTodayAsync(Reader);
        await held.Requested;
        var began = Time.GetUtcNow();
        await Eventually.BecomesTrueAsync(
            () =>
            {
                Time.Advance(TimeSpan.FromMilliseconds(100));
                return opening.IsCompleted;
            },
            "the page does not wait for the feed");
        (await opening).ShouldBeNull();
        held.Release();
        await Eventually.BecomesTrueAsync(async () => await OpenTodayAsync(Reader) is not null, "the feed is there");
        FeedRequests.Count.ShouldBe(1);
        (Time.GetUtcNow() - began).ShouldBeLessThan(TimeSpan.FromMinutes(5), "the wiki did not count as failing");
    }

    [Theory]
    [InlineData(500, "text/html", "")]
    [InlineData(503, "text/html", "")]
    [InlineData(200, "text/html", "<p>Maintenance</p>")]
    [InlineData(200, "application/json", "null")]
    [InlineData(200, "application/json", "[]")]
    [InlineData(200, "application/json", "{")]
    public async Task A_wiki_that_fails_is_asked_again_after_minutes(int status, string type, string body)
    {
        using (InterceptFeed(CannedResponses.Of(status, type, body)))
        {
            for (var view = 0; view < 3; view++) (await OpenTodayAsync(Reader)).ShouldBeNull();
        }

        (await OpenTodayAsync(Reader)).ShouldBeNull();
        FeedRequests.Count.ShouldBe(1);
        Time.Advance(TimeSpan.FromMinutes(5.1));
        (await OpenTodayAsync(Reader)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(429)]
    [InlineData(403)]
    [InlineData(401)]
    public async Task What_refuses_one_reader_keeps_nothing_from_another(int status)
    {
        using (InterceptFeed(CannedResponses.Of(status, "text/plain", "No", ("Retry-After", "60"))))
        {
            for (var view = 0; view < 3; view++) (await OpenTodayAsync(Reader)).ShouldBeNull();
        }

        FeedRequests.Count.ShouldBe(1);
        using var other = await SignInAsync("Amina");
        (await OpenTodayAsync(other)).ShouldNotBeNull();
        (await OpenTodayAsync(Reader)).ShouldNotBeNull();
        FeedRequests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_feed_without_the_most_read_articles_is_requested_again_after_an_hour()
    {
        using (InterceptFeed(CannedResponses.Of(200, "application/json", """{"tfa":{"title":"Earth"}}""")))
        {
            (await OpenTodayAsync(Reader)).ShouldNotBeNull().QuerySelector("[data-most-read]").ShouldBeNull();
        }

        await OpenTodayAsync(Reader);
        FeedRequests.Count.ShouldBe(1);
        Time.Advance(TimeSpan.FromHours(1.1));
        await Eventually.BecomesTrueAsync(async () => (await OpenTodayAsync(Reader))?.QuerySelector("[data-most-read]") is not null, "the feed is complete");
        FeedRequests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_that_has_expired_is_renewed()
    {
        Time.Advance(TimeSpan.FromHours(5));
        (await OpenTodayAsync(Reader)).ShouldNotBeNull();
        FeedRequests.ShouldHaveSingleItem().User.ShouldBe("Reader");
    }

    [Fact]
    public async Task A_prefetched_home_page_asks_nothing()
    {
        Time.Advance(TimeSpan.FromHours(5));
        var page = await Page.ReadAsync(await Reader.GetAsync("/", ("Sec-Purpose", "prefetch")));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("[data-account]").ShouldNotBeNull();
        Application.Sandbox.Requests.ShouldBeEmpty();
    }
}
