using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Finding;

/// <summary>Suggestions: their format, and what they may cost.</summary>
[Trait("Category", "Fast")]
public sealed class SuggestionTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private ReaderApplication _application = null!;
    private Visitor _reader = null!;

    public async Task InitializeAsync()
    {
        _application = await ReaderApplication.StartAsync(time: _time);
        _reader = _application.NewVisitor();
        await _reader.SignInAsync();
        _reader.KeepCookies();
        _application.Sandbox.ClearRequests();
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task They_have_the_form_of_OpenSearch_and_a_fifth_array_with_pictures()
    {
        var response = await SuggestAsync("eart");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-suggestions+json");
        var list = await ReadAsync(response);
        list.GetArrayLength().ShouldBe(5);
        list[0].GetString().ShouldBe("eart");
        list[1][0].GetString().ShouldBe("Earth");
        list[2][0].GetString().ShouldBe("Third planet from the Sun");
        list[3][0].GetString().ShouldBe(new Uri(_application.Url, "/wikipedia/en/wiki/Earth").AbsoluteUri);
        new Uri(list[4][0].GetString()!).Authority.ShouldBe(_application.Sandbox.Url.Authority);
        list.EnumerateArray().Skip(1).Select(values => values.GetArrayLength()).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_redirect_is_suggested_by_its_own_title_with_the_page_that_it_leads_to()
    {
        var list = await ReadAsync(await SuggestAsync("wor"));
        list[1][0].GetString().ShouldBe("World");
        list[2][0].GetString().ShouldBe("Earth – Third planet from the Sun");
        list[3][0].GetString()!.ShouldEndWith("/wikipedia/en/wiki/World");
    }

    [Theory]
    [InlineData("Talk:Earth", "/wikipedia/en/wiki/Talk:Earth")]
    [InlineData("AC/DC", "/wikipedia/en/wiki/AC/DC")]
    [InlineData("What? Where?", "/wikipedia/en/wiki/What%3F_Where%3F")]
    [InlineData("\"Heroes\" & <more>", null)]
    [InlineData("\"Heroes\" & 'Villains'", "/wikipedia/en/wiki/%22Heroes%22_%26_%27Villains%27")]
    [InlineData("C++", "/wikipedia/en/wiki/C%2B%2B")]
    [InlineData("\u200FEarth\u200E", "/wikipedia/en/wiki/Earth")]
    [InlineData("القرآن", "/wikipedia/en/wiki/%D8%A7%D9%84%D9%82%D8%B1%D8%A2%D9%86")]
    public async Task Titles_with_signs_that_mean_something_elsewhere_are_themselves(string title, string? address)
    {
        using var titles = Intercept(new { id = 1, key = title.Replace(' ', '_'), title, excerpt = title });
        var response = await SuggestAsync(title);
        if (address is null)
        {
            (await ReadAsync(response))[1].GetArrayLength().ShouldBe(0);
            return;
        }

        var list = await ReadAsync(response);
        list[0].GetString().ShouldBe(title);
        list[1][0].GetString().ShouldBe(title.Trim('\u200E', '\u200F'));
        new Uri(list[3][0].GetString()!).AbsolutePath.ShouldBe(address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200F")]
    [InlineData("ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää")]
    public async Task No_title_begins_with_nothing_or_with_more_than_fits_into_one(string query)
    {
        var list = await ReadAsync(await SuggestAsync(query));
        list[0].GetString().ShouldBe(query.Trim(' '));
        list.EnumerateArray().Skip(1).ShouldAllBe(values => values.GetArrayLength() == 0);
        _application.Sandbox.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_wiki_is_asked_for_ten_titles_with_the_readers_token()
    {
        await SuggestAsync("c+");
        var request = _application.Sandbox.Requests.ShouldHaveSingleItem();
        request.Path.ShouldBe("/core/v1/wikipedia/en/search/title");
        request.Query.ShouldBe("?q=c%2B&limit=10");
        request.User.ShouldBe("Reader");
    }

    [Fact]
    public async Task The_browser_keeps_suggestions_for_a_while_and_no_one_else_does()
    {
        var response = await SuggestAsync("eart");
        response.Headers.CacheControl!.Private.ShouldBeTrue();
        response.Headers.CacheControl.MaxAge!.Value.ShouldBeInRange(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5));
        response.Headers.Vary.ShouldContain("Cookie");
        (await _reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(_application.Url, "/wikipedia/en/suggest?q=eart")))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    [InlineData("*/*")]
    public async Task Without_a_session_the_response_is_401_in_JSON(string accept)
    {
        using var visitor = _application.NewVisitor();
        var response = await visitor.GetAsync("/wikipedia/en/suggest?q=eart", ("Accept", accept), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"));
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        visitor.Cookies.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("/wikipedia/xx/suggest?q=a")]
    [InlineData("/nonsense/en/suggest?q=a")]
    public async Task An_unknown_wiki_is_404_in_JSON(string address)
    {
        var response = await _reader.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData(3.95, HttpStatusCode.OK)]
    [InlineData(4.1, HttpStatusCode.Unauthorized)]
    public async Task They_renew_no_token_and_sign_no_one_out(double hours, HttpStatusCode expected)
    {
        _time.Advance(TimeSpan.FromHours(hours));
        var response = await SuggestAsync("eart");
        response.StatusCode.ShouldBe(expected);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        _application.Sandbox.Requests.ShouldNotContain(request => request.Path.EndsWith("/access_token", StringComparison.Ordinal));
        (await _reader.OpenAsync("/wikipedia/en/wiki/Earth")).Article.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_rejected_token_is_neither_explained_nor_renewed()
    {
        _application.Sandbox.Expire("Reader");
        (await SuggestAsync("eart")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        _application.Sandbox.Requests.Select(request => request.Path.Split('/')[^1]).ShouldBe(["title"]);
        (await _reader.OpenAsync("/wikipedia/en/wiki/Earth")).Article.ShouldNotBeNull();
    }

    [Fact]
    public async Task They_are_refused_at_once_while_an_article_is_read()
    {
        var page = UnreadPage.Add(_application);
        using var bare = new HeldResponse(_application.Sandbox, $"{page.Key}/bare");
        using var html = new HeldResponse(_application.Sandbox, $"{page.Key}/html");
        var article = _reader.OpenAsync(page.Address);
        await Task.WhenAll(bare.Requested, html.Requested);
        (await SuggestAsync("eart")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        bare.Release();
        html.Release();
        (await article).Article.ShouldNotBeNull();
        (await SuggestAsync("eart")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_article_does_not_wait_for_them()
    {
        using var titles = new HeldResponse(_application.Sandbox, "/search/title");
        var suggestions = SuggestAsync("eart");
        await titles.Requested;
        (await _reader.OpenAsync(UnreadPage.Add(_application).Address)).Article.ShouldNotBeNull();
        suggestions.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_newer_one_takes_the_place_of_one_that_waits()
    {
        using var titles = new HeldResponse(_application.Sandbox, "/search/title");
        var first = SuggestAsync("e");
        await titles.Requested;
        var second = SuggestAsync("ea");
        // The third is refused or the second, depending on which arrives first; only one of them can wait.
        var third = SuggestAsync("ear");
        (await await Task.WhenAny(second, third)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        titles.Release();
        (await Task.WhenAll(first, second, third)).Count(response => response.StatusCode == HttpStatusCode.OK).ShouldBe(2);
    }

    [Fact]
    public async Task A_browser_that_leaves_cancels_them_at_the_wiki()
    {
        using var titles = new HeldResponse(_application.Sandbox, "/search/title");
        using var left = new CancellationTokenSource();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = _reader.Cookies });
        var suggestions = http.GetAsync(new Uri(_application.Url, "/wikipedia/en/suggest?q=eart"), left.Token);
        await titles.Requested;
        await left.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => suggestions);
        await Eventually.BecomesTrueAsync(() => _application.Sandbox.Requests.Any(request => request.Status == 499), "the wiki's response is abandoned");
        titles.Release();
        (await SuggestAsync("eart")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task They_leave_a_quarter_of_the_readers_minute_to_articles()
    {
        for (var key = 0; key < 170; key++) await SuggestAsync($"e{key}");
        _application.Sandbox.Requests.Count(request => request.Status == 200).ShouldBe(150);
        (await _reader.OpenAsync(UnreadPage.Add(_application).Address)).Article.ShouldNotBeNull();
        _time.Advance(TimeSpan.FromMinutes(1.1));
        (await SuggestAsync("e")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(429, "7", HttpStatusCode.TooManyRequests, 7)]
    [InlineData(503, "9", HttpStatusCode.ServiceUnavailable, 9)]
    [InlineData(500, null, HttpStatusCode.ServiceUnavailable, null)]
    [InlineData(403, null, HttpStatusCode.Forbidden, null)]
    [InlineData(200, null, HttpStatusCode.BadGateway, null)]
    public async Task What_the_wiki_refuses_is_refused_in_JSON(int status, string? retryAfter, HttpStatusCode expected, int? seconds)
    {
        (string, string)[] headers = retryAfter is null ? [] : [("Retry-After", retryAfter)];
        using var titles = _application.Sandbox.Intercept(IsForTitles, CannedResponses.Of(status, "application/json", """{"pages":5}""", headers));
        var response = await SuggestAsync("eart");
        response.StatusCode.ShouldBe(expected);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((int?)response.Headers.RetryAfter?.Delta?.TotalSeconds).ShouldBe(seconds);
    }

    private Task<HttpResponseMessage> SuggestAsync(string query) => _reader.GetAsync($"/wikipedia/en/suggest?q={Uri.EscapeDataString(query)}", ("Accept", "application/json"));

    private IDisposable Intercept(params object[] hits) =>
        _application.Sandbox.Intercept(IsForTitles, CannedResponses.Of(200, "application/json", JsonSerializer.Serialize(new { pages = hits })));

    private static bool IsForTitles(Microsoft.AspNetCore.Http.HttpRequest request) => request.Path.Value!.EndsWith("/search/title", StringComparison.Ordinal);

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }
}
