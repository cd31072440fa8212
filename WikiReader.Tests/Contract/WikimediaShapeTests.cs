using System.Text.Json;
using AngleSharp.Html.Parser;
using WikiReader.Sandbox;

namespace WikiReader.Tests.Contract;

/// <summary>What the sandbox does as Wikimedia does today, where Wikimedia differs from the recorded MediaWiki.</summary>
public sealed class WikimediaShapeTests : IAsyncLifetime
{
    private const string English = "/core/v1/wikipedia/en", Chinese = "/core/v1/wikipedia/zh", Commons = "/core/v1/commons";

    private SandboxServer _server = null!;

    private OAuthClient Client { get; set; } = null!;

    public async Task InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(new SandboxOptions { Url = new Uri("http://127.0.0.1:0"), RedirectForm = RedirectForm.Wikimedia });
        Client = new OAuthClient(_server);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("World", "Earth", "./Earth")]
    [InlineData("Blue_planet", "Earth", "./Earth#Etymology")]
    [InlineData("Planet_names", "Blue_planet", "./Blue_planet#Origin")]
    [InlineData("Mondphasen_(Deutsch)", "de%3AMond", "https://de.wikipedia.org/wiki/Mond#Mondphasen")]
    [InlineData("Earth_(word)", "wikt%3Aearth", "https://en.wiktionary.org/wiki/earth#Etymology")]
    [InlineData("Picture_of_the_Earth", "commons%3AFile%3AWind_turbines.svg", "https://commons.wikimedia.org/wiki/File:Wind_turbines.svg")]
    [InlineData("Latest_edits", "Special%3ARecentChanges", "./Special:RecentChanges")]
    public async Task A_redirect_names_its_target_and_only_its_own_HTML_the_section(string page, string target, string link)
    {
        var title = Uri.EscapeDataString(page);
        var bare = await JsonAsync($"{English}/page/{title}/bare");
        bare.GetProperty("redirect_target").GetString().ShouldBe($"{English}/page/{target}/bare?redirect=no");
        using var html = await Client.GetAsync($"{English}/page/{title}/html", null);
        ((int)html.StatusCode).ShouldBe(307);
        html.Headers.Location!.OriginalString.ShouldBe($"{English}/page/{target}/html?redirect=no");
        using var itself = await Client.GetAsync($"{English}/page/{title}/html?redirect=no", null);
        new HtmlParser().ParseDocument(await itself.Content.ReadAsStringAsync()).QuerySelector("link[rel='mw:PageProp/redirect']")!.GetAttribute("href").ShouldBe(link);
    }

    [Theory]
    [InlineData(English + "/page/File%3AWind_turbines.svg/bare", 404)]
    [InlineData(English + "/page/File%3AWind_turbines.svg/html", 404)]
    [InlineData(Commons + "/page/File%3AWind_turbines.svg/bare", 200)]
    [InlineData(English + "/page/File%3ASignpost.svg/html", 200)]
    [InlineData(Commons + "/page/File%3ASignpost.svg/html", 404)]
    [InlineData("/wikipedia/commons/thumb/3/3a/Wind_turbines.svg/250px-Wind_turbines.svg.png", 200)]
    [InlineData("/wikipedia/en/2/2b/Signpost.svg", 200)]
    [InlineData("/core/v1/wikidata/page/Q2/bare", 200)]
    [InlineData("/core/v1/wikidata/page/Q2/html", 415)]
    [InlineData(English + "/page/Everything_at_once/bare", 200)]
    [InlineData(English + "/page/Everything_at_once/html", 413)]
    [InlineData(Chinese + "/page/%E9%9B%BB%E8%85%A6/bare", 404)]
    [InlineData(Chinese + "/page/%E9%9B%BB%E8%85%A6/html", 307)]
    public async Task A_page_that_differs_from_articles_has_its_status(string path, int status)
    {
        using var response = await Client.GetAsync(path, null);
        ((int)response.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("File:Wind_turbines.svg", "//commons.wikimedia.org/wiki/File:Wind_turbines.svg", "/wikipedia/commons/")]
    [InlineData("File:Signpost.svg", "//en.wikipedia.org/wiki/File:Signpost.svg", "/wikipedia/en/")]
    public async Task The_address_of_a_picture_says_where_it_lives(string file, string description, string folder)
    {
        var json = await JsonAsync($"{English}/file/{Uri.EscapeDataString(file)}");
        json.GetProperty("file_description_url").GetString().ShouldBe(description);
        var address = new Uri(json.GetProperty("original").GetProperty("url").GetString()!);
        address.AbsolutePath.ShouldStartWith(folder);
        using var picture = await Client.GetAsync(address.AbsolutePath, null);
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
    }

    [Fact]
    public async Task The_members_of_a_category_are_found_by_search()
    {
        var found = await JsonAsync($"{English}/search/page?q={Uri.EscapeDataString("incategory:\"Energy\"")}");
        found.GetProperty("pages").EnumerateArray().Select(page => page.GetProperty("key").GetString()).ShouldBe(["Wind_power"]);
    }

    [Fact]
    public async Task A_Chinese_page_is_converted_into_the_variant_that_is_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_server.Url, $"{Chinese}/page/%E7%94%B5%E8%84%91/html"));
        request.Headers.Add("Accept-Language", "zh-hant");
        using var response = await Client.SendAsync(request);
        response.Headers.Vary.ShouldContain("Accept-Language");
        response.Headers.ETag!.Tag.ShouldEndWith("/view/html+lang:zh-hant\"");
        var body = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()).Body!;
        body.GetAttribute("lang").ShouldBe("zh-hant");
        body.QuerySelector("b")!.TextContent.ShouldBe("電腦");
        body.QuerySelector("a")!.GetAttribute("href").ShouldBe("./电脑");
        body.QuerySelectorAll("[typeof='mw:LanguageVariant']").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_gateway_calls_an_expired_or_forged_token_invalid_and_leaves_a_revoked_one_to_the_wiki()
    {
        _server.Options.Gateway = true;
        var expired = (await Client.SignInAsync("Editor")).AccessToken;
        _server.Expire("Editor");
        var revoked = (await Client.SignInAsync("Amina")).AccessToken;
        _server.Revoke("Amina");
        foreach (var token in (string[])[expired, "a.b.c", "garbage"])
        {
            using var invalid = await Client.GetAsync($"{English}/page/Earth/bare", token);
            ((int)invalid.StatusCode).ShouldBe(401);
            invalid.Headers.WwwAuthenticate.ToString().ShouldContain("error=\"invalid_token\"");
        }

        using var denied = await Client.GetAsync($"{English}/page/Earth/bare", revoked);
        ((int)denied.StatusCode).ShouldBe(403);
    }

    [Fact]
    public async Task A_429_is_plain_text_with_a_request_ID()
    {
        _server.Options.ThrottleRate = 1;
        using var response = await Client.GetAsync($"{English}/page/Earth/bare", null);
        ((int)response.StatusCode).ShouldBe(429);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        response.Headers.GetValues("request-id").ShouldHaveSingleItem().Length.ShouldBe(36);
        response.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(ConsumerState.IdentityOnly, 0)]
    [InlineData(ConsumerState.Disabled, 5)]
    public async Task A_consumer_that_may_not_read_still_gets_the_profile(ConsumerState state, int rights)
    {
        var token = (await Client.SignInAsync("Reader")).AccessToken;
        _server.Options.Consumer = state;
        (await JsonAsync("/w/rest.php/oauth2/resource/profile", token)).GetProperty("rights").GetArrayLength().ShouldBe(rights);
        using var denied = await Client.GetAsync($"{English}/page/Earth/bare", token);
        (await denied.Content.ReadAsStringAsync()).ShouldContain("rest-read-denied");
    }

    [Fact]
    public async Task A_message_of_the_interface_has_no_IDs()
    {
        var json = await JsonAsync($"{English}/page/MediaWiki%3ASidebar/bare");
        json.GetProperty("id").GetInt32().ShouldBe(0);
        json.GetProperty("latest").GetProperty("timestamp").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Two_files_without_IDs_are_two_pages()
    {
        var (first, second) = (SandboxPage.FromParsoid(FileOf("Windmill")), SandboxPage.FromParsoid(FileOf("Watermill")));
        first.Id.ShouldBeGreaterThan(0);
        first.RevisionId.ShouldBeGreaterThan(0);
        second.Id.ShouldNotBe(first.Id);
        second.RevisionId.ShouldNotBe(first.RevisionId);
        SandboxPage.FromParsoid(FileOf("Windmill")).Id.ShouldBe(first.Id);
    }

    private static string FileOf(string title) =>
        $"""<html><head><link rel="dc:isVersionOf" href="//en.wikipedia.org/wiki/{title}"/><title>{title}</title></head><body><p>A mill</p></body></html>""";

    private async Task<JsonElement> JsonAsync(string path, string? token = null)
    {
        using var response = await Client.GetAsync(path, token);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
