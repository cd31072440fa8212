using System.Net;
using System.Text.Json;
using WikiReader.Tests.Caching;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Reading;

/// <summary>Articles that browsers fetch before they are opened: what is offered, and what a prefetch may cost.</summary>
public sealed class PrefetchTests : CachedPageTest
{
    private static readonly (string, string) Prefetch = ("Sec-Purpose", "prefetch");

    protected override (string Key, string? Value)[] Settings => [];

    [Fact]
    public async Task An_article_names_the_rules_for_prefetching_the_articles_it_links_to()
    {
        var response = await Reader.GetAsync(Cached.Address);
        var rules = await Reader.GetAsync(response.Headers.GetValues("Speculation-Rules").ShouldHaveSingleItem().Trim('"'));
        rules.Content.Headers.ContentType!.MediaType.ShouldBe("application/speculationrules+json");
        using var json = JsonDocument.Parse(await rules.Content.ReadAsStringAsync());
        var rule = json.RootElement.GetProperty("prefetch").EnumerateArray().ShouldHaveSingleItem();
        rule.GetProperty("eagerness").GetString().ShouldBe("moderate");
        json.RootElement.TryGetProperty("prerender", out _).ShouldBeFalse();
        (await Page.ReadAsync(response)).Document.QuerySelector("script[data-prefetch]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Results_of_a_search_are_offered_too_and_pages_without_articles_are_not()
    {
        (await Reader.GetAsync("/wikipedia/en/search?q=earth")).Headers.Contains("Speculation-Rules").ShouldBeTrue();
        (await Reader.OpenAsync("/wikipedia/en/search?q=earth")).Document.QuerySelector("script[data-prefetch]").ShouldNotBeNull();
        (await Reader.GetAsync("/about")).Headers.Contains("Speculation-Rules").ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_offered_to_a_reader_who_saves_data()
    {
        var response = await Reader.GetAsync(Cached.Address, ("Save-Data", "on"));
        response.Headers.Contains("Speculation-Rules").ShouldBeFalse();
        (await Page.ReadAsync(response)).Document.QuerySelector("script[data-prefetch]").ShouldBeNull();
    }

    [Fact]
    public async Task A_reader_can_decline_and_accept_again()
    {
        foreach (var accepts in (bool[])[false, true])
        {
            var token = (await Reader.OpenAsync("/appearance")).Document.QuerySelector("form[action$='/appearance'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            (string, string)[] choice = accepts ? [("prefetch", "true")] : [];
            (await Reader.PostAsync("/appearance", [("__RequestVerificationToken", token), .. choice])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await Reader.GetAsync(Cached.Address)).Headers.Contains("Speculation-Rules").ShouldBe(accepts);
            (await Reader.OpenAsync("/appearance")).Document.QuerySelector("input[name=prefetch]")!.HasAttribute("checked").ShouldBe(accepts);
        }
    }

    [Fact]
    public async Task An_operator_can_switch_it_off()
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("Reader:Prefetch", "false"));
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        (await reader.GetAsync("/wikipedia/en/wiki/Earth")).Headers.Contains("Speculation-Rules").ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_prefetched_and_is_then_opened_is_not_requested_again()
    {
        var page = UnreadPage.Add(Application);
        (await Reader.GetAsync(page.Address, Prefetch)).StatusCode.ShouldBe(HttpStatusCode.OK);
        Asked.ShouldBe(["bare", "html"], ignoreOrder: true);
        Time.Advance(TimeSpan.FromMinutes(2));
        (await Reader.OpenAsync(page.Address)).Heading.ShouldBe(page.Source.Title);
        Asked.Count().ShouldBe(2);
        // The view after that is confirmed as any other.
        Time.Advance(TimeSpan.FromMinutes(2));
        await Reader.OpenAsync(page.Address);
        await Eventually.BecomesTrueAsync(() => Asked.Count() == 3, "the page is confirmed again");
    }

    [Fact]
    public async Task A_prefetch_of_a_cached_page_costs_nothing_until_the_page_is_opened()
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        (await Reader.GetAsync(Cached.Address, Prefetch)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var newest = Cached.Address.Replace("/wiki/", "/newest/", StringComparison.Ordinal);
        using var gone = Intercept("bare", CannedResponses.Of(403, "application/json", """{"error":"rest-read-denied"}"""));
        Asked.ShouldBeEmpty();
        (await Reader.GetAsync(newest)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Asked.ShouldContain("bare");
        (await Reader.OpenAsync(Cached.Address)).Message.ShouldBe("not-allowed");
    }

    [Fact]
    public async Task After_half_of_the_readers_minute_a_prefetch_gets_only_what_is_cached()
    {
        await SpendAsync(100);
        Application.Sandbox.ClearRequests();
        var refused = await Reader.GetAsync(UnreadPage.Add(Application).Address, Prefetch);
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Reader.GetAsync(Cached.Address, Prefetch)).StatusCode.ShouldBe(HttpStatusCode.OK);
        Asked.ShouldBeEmpty();
        // Older than a view would be shown at once: with its age.
        Time.Advance(TimeSpan.FromMinutes(5.1));
        await SpendAsync(100);
        Application.Sandbox.ClearRequests();
        (await Page.ReadAsync(await Reader.GetAsync(Cached.Address, Prefetch))).Document.QuerySelector("[data-age]").ShouldNotBeNull();
        Asked.ShouldBeEmpty();
        (await Reader.OpenAsync(UnreadPage.Add(Application).Address)).Status.ShouldBe(HttpStatusCode.OK);
        Time.Advance(TimeSpan.FromMinutes(1.1));
        (await Reader.GetAsync(UnreadPage.Add(Application).Address, Prefetch)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Prefetches_alone_leave_half_of_the_readers_minute()
    {
        for (var link = 0; link < 150; link++) await Reader.GetAsync(UnreadPage.Add(Application).Address, Prefetch);
        // Two were sent when the first page was opened.
        Asked.Count().ShouldBe(98);
    }

    [Fact]
    public async Task A_prefetch_without_a_session_is_refused_and_starts_no_sign_in()
    {
        using var visitor = Application.NewVisitor();
        var response = await visitor.GetAsync(Cached.Address, Prefetch);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData(3.95, HttpStatusCode.OK)]
    [InlineData(4.1, HttpStatusCode.Unauthorized)]
    public async Task A_prefetch_renews_no_token(double hours, HttpStatusCode expected)
    {
        Time.Advance(TimeSpan.FromHours(hours));
        var response = await Reader.GetAsync(Cached.Address, Prefetch);
        response.StatusCode.ShouldBe(expected);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        Asked.ShouldNotContain("access_token");
    }

    [Fact]
    public async Task A_prefetched_page_that_is_missing_is_not_searched_for()
    {
        (await Reader.GetAsync("/wikipedia/en/wiki/No_such_page_at_all", Prefetch)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Application.Sandbox.Requests.ShouldNotContain(request => request.Path.Contains("/search/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prefetches_are_counted_by_what_became_of_them()
    {
        using var metrics = new CountedMetrics(Application, "WikiReader.Prefetching");
        var (used, seen) = (UnreadPage.Add(Application), UnreadPage.Add(Application));
        foreach (var page in (UnreadPage[])[used, seen]) await Reader.GetAsync(page.Address, Prefetch);
        await Reader.OpenAsync(used.Address);
        // A browser that shows the prefetched response does not request the page again; its script asks for the newest revision.
        await Reader.GetAsync(seen.Address.Replace("/wiki/", "/newest/", StringComparison.Ordinal));
        metrics["wikireader.prefetches used"].ShouldBe(2);
        await SpendAsync(100);
        await Reader.GetAsync(UnreadPage.Add(Application).Address, Prefetch);
        metrics["wikireader.prefetches refused"].ShouldBe(1);
    }

    [Fact]
    public async Task A_script_learns_the_newest_revision()
    {
        var revised = Cached.Revise(Application, "<p>Edited</p>");
        Time.Advance(TimeSpan.FromMinutes(1));
        var page = await Reader.OpenAsync(Cached.Address);
        var line = page.Document.QuerySelector("[data-newest]").ShouldNotBeNull();
        line.HasAttribute("hidden").ShouldBeTrue();
        line.GetAttribute("data-revision").ShouldBe($"{Cached.Source.RevisionId}");
        var response = await Reader.GetAsync(line.GetAttribute("data-newest")!);
        (await response.Content.ReadAsStringAsync()).ShouldBe($$"""{"revision":{{revised.Source.RevisionId}}}""");
        Asked.Count(asked => asked == "bare").ShouldBe(1);
        (await Reader.OpenAsync(Cached.Address)).Article!.TextContent.Trim().ShouldBe("Edited");
    }

    [Theory]
    [InlineData("/wikipedia/en/newest/No_such_page_at_all", HttpStatusCode.NoContent)]
    [InlineData("/wikipedia/en/newest/a%7Cb", HttpStatusCode.NotFound)]
    [InlineData("/wikipedia/xx-yy/newest/Earth", HttpStatusCode.NotFound)]
    public async Task The_newest_revision_of_a_page_that_is_not_there_is_unknown(string address, HttpStatusCode expected) =>
        (await Reader.GetAsync(address)).StatusCode.ShouldBe(expected);

    private IEnumerable<string> Asked => Application.Sandbox.Requests.Select(request => request.Path.Split('/')[^1]);

    // Each page that is not cached takes two requests.
    private async Task SpendAsync(int requests)
    {
        while (Application.Sandbox.Requests.Count < requests) await Reader.OpenAsync(UnreadPage.Add(Application, "<p>Short</p>").Address);
    }
}
