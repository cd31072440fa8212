using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Languages;

/// <summary>Articles in the script variant that the reader chooses.</summary>
[Trait("Category", "Fast")]
public sealed class VariantTests : IAsyncLifetime
{
    // 电脑, which the sandbox converts to 電腦.
    private const string Computer = "/wikipedia/zh/wiki/%E7%94%B5%E8%84%91";

    private readonly ConcurrentQueue<string> _languages = [];
    private ReaderApplication _application = null!;
    private Visitor _reader = null!;

    public async Task InitializeAsync()
    {
        _application = await ReaderApplication.StartAsync(new SandboxOptions(), settings: ReaderApplication.EveryViewWaits);
        _application.Sandbox.Intercept(Note, _ => Task.CompletedTask);
        _reader = _application.NewVisitor();
        await _reader.SignInAsync();
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_choice_the_article_is_as_it_is_written()
    {
        var page = await _reader.OpenAsync(Computer);
        TextOf(page).ShouldContain("电脑是按程序工作的机器");
        LanguageOf(page).ShouldBe("zh");
        _languages.ShouldHaveSingleItem().ShouldBe("");
        CurrentOf(page).ShouldBe("As written");
    }

    [Theory]
    [InlineData("zh-hant", "zh-Hant", "電腦是按程序工作的機器", "繁體")]
    [InlineData("zh-TW", "zh-Hant-TW", "電腦是按程序工作的機器", "臺灣正體")]
    [InlineData("zh-cn", "zh-Hans-CN", "电脑是按程序工作的机器", "大陆简体")]
    public async Task The_wiki_is_asked_for_the_variant_by_its_code(string variant, string tag, string words, string name)
    {
        var page = await _reader.OpenAsync($"{Computer}?variant={variant}");
        TextOf(page).ShouldContain(words);
        LanguageOf(page).ShouldBe(tag);
        page.Document.QuerySelector(".wr-head").ShouldNotBeNull().GetAttribute("lang").ShouldBe(tag);
        _languages.ShouldHaveSingleItem().ShouldBe(variant.ToLowerInvariant());
        CurrentOf(page).ShouldBe(name);
    }

    [Fact]
    public async Task A_choice_holds_for_the_pages_of_that_wiki_that_follow()
    {
        await _reader.OpenAsync($"{Computer}?variant=zh-hant");
        var page = await _reader.OpenAsync(Computer);
        TextOf(page).ShouldContain("電腦");
        var link = page.Document.QuerySelector("[data-article] a[href^='/wikipedia/zh/wiki/']").ShouldNotBeNull();
        TextOf(await _reader.OpenAsync(link.GetAttribute("href")!)).ShouldContain("電腦");
        _reader.Cookies.GetCookies(_application.Url)["WikiReader.Variants"].ShouldNotBeNull().Value.ShouldBe("wikipedia.zh.zh-hant");

        TextOf(await _reader.OpenAsync($"{Computer}?variant=zh")).ShouldContain("电脑");
        TextOf(await _reader.OpenAsync(Computer)).ShouldContain("电脑");
        _reader.Cookies.GetCookies(_application.Url)["WikiReader.Variants"].ShouldBeNull();
    }

    [Fact]
    public async Task Choices_of_several_wikis_are_kept_side_by_side()
    {
        await _reader.OpenAsync("/wikipedia/sr/wiki/X?variant=sr-el");
        await _reader.OpenAsync($"{Computer}?variant=zh-tw");
        await _reader.OpenAsync("/wiktionary/sr/wiki/X?variant=sr-cyrl");
        await _reader.OpenAsync("/wikipedia/sr/wiki/X?variant=sr-ec");
        _reader.Cookies.GetCookies(_application.Url)["WikiReader.Variants"].ShouldNotBeNull().Value.ShouldBe("wikipedia.zh.zh-tw_wiktionary.sr.sr-ec_wikipedia.sr.sr-ec");
    }

    [Theory]
    [InlineData("sr-el")]
    [InlineData("zh-xx")]
    [InlineData("")]
    [InlineData("zh-tw%0d%0aX:%20y")]
    public async Task A_variant_that_the_wiki_does_not_have_is_ignored(string variant)
    {
        var page = await _reader.OpenAsync($"{Computer}?variant={variant}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        LanguageOf(page).ShouldBe("zh");
        _languages.ShouldHaveSingleItem().ShouldBe("");
        _reader.Cookies.GetCookies(_application.Url)["WikiReader.Variants"].ShouldBeNull();
    }

    [Theory]
    [InlineData("wikipedia.zh.zh-xx")]
    [InlineData("__.._wikipedia.zh")]
    [InlineData("wikipedia.zh.zh-tw%0d%0a")]
    public async Task A_cookie_that_nobody_wrote_is_ignored(string cookie)
    {
        _reader.Cookies.Add(new Cookie("WikiReader.Variants", cookie, "/", _application.Url.Host));
        LanguageOf(await _reader.OpenAsync(Computer)).ShouldBe("zh");
    }

    [Fact]
    public async Task Each_variant_is_cached_by_itself_and_shared_by_readers()
    {
        foreach (var variant in (string[])["zh-hant", "zh", "zh-hant", "zh"]) await _reader.OpenAsync($"{Computer}?variant={variant}");
        _languages.ShouldBe(["zh-hant", ""]);
        using var other = _application.NewVisitor();
        await other.SignInAsync(user: "Amina");
        TextOf(await other.OpenAsync($"{Computer}?variant=zh-hant")).ShouldContain("電腦");
        TextOf(await other.OpenAsync($"{Computer}?variant=zh")).ShouldContain("电脑");
        _languages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_entity_tag_is_another_in_each_variant()
    {
        var written = (await _reader.GetAsync(Computer)).Headers.ETag.ShouldNotBeNull();
        var converted = (await _reader.GetAsync($"{Computer}?variant=zh-tw")).Headers.ETag.ShouldNotBeNull();
        converted.Tag.ShouldNotBe(written.Tag);
        (await _reader.GetAsync(Computer, ("If-None-Match", written.ToString()))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _reader.GetAsync(Computer, ("If-None-Match", converted.ToString()))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_prefetch_chooses_nothing()
    {
        await _reader.GetAsync($"{Computer}?variant=zh-tw", ("Sec-Purpose", "prefetch"));
        LanguageOf(await _reader.OpenAsync(Computer)).ShouldBe("zh");
    }

    [Fact]
    public async Task The_variants_are_links_and_alternates()
    {
        var page = await _reader.OpenAsync(Computer);
        page.Document.QuerySelectorAll("[data-variants] a").Select(link => link.GetAttribute("href"))
            .ShouldBe(((string[])["zh-hans", "zh-hant", "zh-cn", "zh-hk", "zh-mo", "zh-my", "zh-sg", "zh-tw", "zh"]).Select(code => $"{Computer}?variant={code}"));
        page.Document.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang"))
            .ShouldBe(["zh-Hans", "zh-Hant", "zh-Hans-CN", "zh-Hant-HK", "zh-Hant-MO", "zh-Hans-MY", "zh-Hans-SG", "zh-Hant-TW"]);

        var english = await _reader.OpenAsync("/wikipedia/en/wiki/Earth?variant=zh-tw");
        english.Document.QuerySelectorAll("[data-variants], link[rel=alternate]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_title_in_the_other_script_keeps_the_variant()
    {
        var page = await _reader.OpenAsync("/wikipedia/zh-tw/wiki/%E9%9B%BB%E8%85%A6");
        page.Address.PathAndQuery.ShouldBe($"{Computer}?variant=zh-tw");
        TextOf(page).ShouldContain("電腦");
    }

    [Fact]
    public async Task A_title_in_the_other_script_has_the_preview_of_the_page()
    {
        var preview = await Page.ReadAsync(await _reader.GetAsync("/wikipedia/zh/preview/%E9%9B%BB%E8%85%A6"));
        preview.Document.QuerySelector(".wr-preview-title").ShouldNotBeNull().TextContent.ShouldBe("电脑");
        Asked.ShouldBe(["bare", "html", "bare", "html"]);
    }

    [Fact]
    public async Task A_title_in_the_other_script_that_is_being_prefetched_has_the_preview_of_the_page_too()
    {
        using var bare = new HeldResponse(_application.Sandbox, "/電腦/bare", CannedResponses.Of(404, "application/json", """{"errorKey":"rest-nonexistent-title","httpCode":404}"""));
        var prefetch = _reader.GetAsync("/wikipedia/zh/wiki/%E9%9B%BB%E8%85%A6", ("Sec-Purpose", "prefetch"));
        await bare.Requested;
        var preview = _reader.GetAsync("/wikipedia/zh/preview/%E9%9B%BB%E8%85%A6");
        bare.Release();
        (await preview).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await prefetch).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("zh", "bare html")]
    [InlineData("en", "bare")]
    public async Task A_preview_looks_for_a_missing_title_once_where_there_are_other_scripts(string language, string asked)
    {
        (await _reader.GetAsync($"/wikipedia/{language}/preview/No_such_page_at_all")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Asked.ShouldBe(asked.Split(' '));
    }

    private IEnumerable<string> Asked => _application.Sandbox.Requests.Select(request => request.Path.Split('/')[^1]).Where(asked => asked is "bare" or "html");

    // Never matches: it only sees what the wiki is asked for.
    private bool Note(HttpRequest request)
    {
        if (request.Path.Value!.EndsWith("/html", StringComparison.Ordinal)) _languages.Enqueue(request.Headers.AcceptLanguage.ToString());
        return false;
    }

    private static string TextOf(Page page) => page.Article.ShouldNotBeNull(page.Message).TextContent;

    private static string? LanguageOf(Page page) => page.Article.ShouldNotBeNull(page.Message).GetAttribute("lang");

    private static string CurrentOf(Page page) => page.Document.QuerySelectorAll("[data-variants] [aria-current]").ShouldHaveSingleItem().TextContent.Trim();
}
