using System.Net;
using AngleSharp.Dom;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Appearance;

/// <summary>The form of choices without a script, the cookie, and the pages that follow it.</summary>
[Trait("Category", "Fast")]
public sealed class AppearanceTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const string Article = "/wikipedia/en/wiki/Earth";

    private Cookie? Kept => Reader.Cookies.GetCookies(Application.Url)["WikiReader.Appearance"];

    [Fact]
    public async Task A_reader_who_chose_nothing_gets_no_attributes_and_no_cookie()
    {
        var page = await Reader.OpenAsync(Article);
        page.Document.DocumentElement.Attributes.Select(attribute => attribute.Name).ShouldBe(["lang"]);
        page.Document.QuerySelectorAll("meta[name=theme-color]").Length.ShouldBe(2);
        Kept.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_chosen_is_kept_in_one_cookie_and_served_with_each_page()
    {
        await ChooseAsync(("theme", "sepia"), ("size", "large"), ("align", "justified"), ("prefetch", "true"));
        var cookie = Kept.ShouldNotBeNull();
        Uri.UnescapeDataString(cookie.Value).ShouldBe("theme=sepia&size=large&align=justified");
        cookie.HttpOnly.ShouldBeTrue();
        (cookie.Expires - DateTime.Now).TotalDays.ShouldBeInRange(364, 366);
        foreach (var address in (string[])[Article, "/", "/about", "/appearance", "/wikipedia/en/search?q=moon", "/nowhere", "/wikipedia/en/wiki/Eart"])
        {
            var document = (await Reader.OpenAsync(address)).Document;
            var root = document.DocumentElement;
            root.GetAttribute("data-theme").ShouldBe("sepia", address);
            root.GetAttribute("data-scheme").ShouldBe("light", address);
            root.GetAttribute("data-size").ShouldBe("large", address);
            root.GetAttribute("data-align").ShouldBe("justified", address);
            root.HasAttribute("data-width").ShouldBeFalse(address);
            document.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content").ShouldBe("light", address);
            document.QuerySelectorAll("meta[name=theme-color]").ShouldHaveSingleItem().GetAttribute("content").ShouldBe("#f4ecd8", address);
        }
    }

    [Fact]
    public async Task Folded_sections_are_an_attribute_of_the_root()
    {
        await ChooseAsync(("sections", "folded"), ("prefetch", "true"));
        (await Reader.OpenAsync(Article)).Document.DocumentElement.GetAttribute("data-sections").ShouldBe("folded");
    }

    [Fact]
    public async Task Each_look_has_an_entity_tag_of_its_own_and_the_same_article()
    {
        var plain = await Reader.OpenAsync(Article);
        await ChooseAsync(("theme", "black"), ("prefetch", "true"));
        var black = await Page.ReadAsync(await Reader.GetAsync(Article, ("If-None-Match", plain.Response.Headers.ETag!.ToString())));
        black.Status.ShouldBe(HttpStatusCode.OK);
        black.Article!.OuterHtml.ShouldBe(plain.Article!.OuterHtml);
        (await Reader.GetAsync(Article, ("If-None-Match", black.Response.Headers.ETag!.ToString()))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task The_form_shows_what_was_chosen_and_a_reset_forgets_it()
    {
        await ChooseAsync(("theme", "dark"), ("leading", "loose"));
        var form = (await Reader.OpenAsync("/appearance")).Document;
        CheckedOf(form, "theme").ShouldBe("dark");
        CheckedOf(form, "leading").ShouldBe("loose");
        CheckedOf(form, "width").ShouldBe("normal");
        form.QuerySelector("input[name=prefetch]")!.HasAttribute("checked").ShouldBeFalse();
        await ChooseAsync(("theme", "dark"), ("leading", "loose"), ("reset", "true"));
        Kept.ShouldBeNull();
        CheckedOf((await Reader.OpenAsync("/appearance")).Document, "theme").ShouldBe("auto");
    }

    [Theory]
    [InlineData("theme%3Dpink%26size%3D9")]
    [InlineData("%00%FF%3D%3D%26%26")]
    [InlineData("\"theme=dark")]
    public async Task A_damaged_cookie_is_no_error(string value)
    {
        var page = await Page.ReadAsync(await Reader.GetAsync(Article, ("Cookie", $"WikiReader.Appearance={value}; WikiReader={Reader.SessionCookie!.Value}")));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.DocumentElement.HasAttribute("data-size").ShouldBeFalse();
    }

    [Fact]
    public async Task An_unknown_value_of_the_form_is_the_default()
    {
        await ChooseAsync(("theme", "pink"), ("size", "large"), ("prefetch", "true"));
        Uri.UnescapeDataString(Kept!.Value).ShouldBe("size=large");
    }

    [Fact]
    public async Task The_earlier_cookie_of_prefetching_counts_until_the_reader_chooses_again()
    {
        Reader.Cookies.Add(new Cookie("WikiReader.Prefetch", "off", "/", Application.Url.Host));
        (await Reader.GetAsync(Article)).Headers.Contains("Speculation-Rules").ShouldBeFalse();
        (await Reader.OpenAsync("/appearance")).Document.QuerySelector("input[name=prefetch]")!.HasAttribute("checked").ShouldBeFalse();
        await ChooseAsync(("prefetch", "true"));
        Reader.Cookies.GetCookies(Application.Url)["WikiReader.Prefetch"].ShouldBeNull();
        (await Reader.GetAsync(Article)).Headers.Contains("Speculation-Rules").ShouldBeTrue();
    }

    [Theory]
    [InlineData("", null, true)]
    [InlineData("", "on", false)]
    [InlineData("pictures=on", "on", true)]
    [InlineData("pictures=off", null, false)]
    public async Task Without_pictures_the_content_security_policy_allows_no_host_of_pictures(string choice, string? savesData, bool isShown)
    {
        foreach (var address in (string[])[Article, "/", "/wikipedia/en/search?q=moon"])
        {
            (string, string)[] headers = [("Cookie", $"WikiReader.Appearance={choice}; WikiReader={Reader.SessionCookie!.Value}")];
            var page = await Page.ReadAsync(await Reader.GetAsync(address, savesData is null ? headers : [.. headers, ("Save-Data", savesData)]));
            var sources = SourcesOf(page, "img-src");
            sources.ShouldContain("'self'");
            sources.Any(source => source.StartsWith("http", StringComparison.Ordinal)).ShouldBe(isShown, address);
            SourcesOf(page, "media-src").ShouldContain(source => source.StartsWith("http", StringComparison.Ordinal), "a recording is only loaded when it is played");
            page.Document.DocumentElement.GetAttribute("data-pictures").ShouldBe(isShown ? choice.Length > 0 ? "on" : null : "off", address);
        }
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Earth", "/wikipedia/en/wiki/Earth")]
    [InlineData("/wikipedia/en/search?q=a%26b", "/wikipedia/en/search?q=a%26b")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/appearance?saved=true", null)]
    [InlineData("", null)]
    public async Task The_page_leads_back_to_where_the_reader_came_from(string returnUrl, string? expected)
    {
        var page = await Reader.OpenAsync($"/appearance?returnUrl={Uri.EscapeDataString(returnUrl)}");
        OriginOf(page).ShouldBe(expected);
        var saved = await Reader.PostAsync("/appearance", ("__RequestVerificationToken", TokenOf(page)), ("returnUrl", returnUrl), ("prefetch", "true"));
        saved.Headers.Location!.OriginalString.ShouldBe(expected ?? "/appearance?saved=true");
    }

    [Theory]
    [InlineData(Article, Article)]
    [InlineData("/wikipedia/en/search?q=moon", "/wikipedia/en/search?q=moon")]
    public async Task Each_page_links_to_the_form_and_names_itself(string address, string origin)
    {
        var link = (await Reader.OpenAsync(address)).Document.QuerySelector(".wr-bar [data-appearance]").ShouldNotBeNull();
        link.TextContent.Trim().ShouldEndWith("Appearance");
        (await Reader.OpenAsync(link.GetAttribute("href")!)).Document.QuerySelector("[data-origin]")!.GetAttribute("href").ShouldBe(origin);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        (await Reader.PostAsync("/appearance", ("theme", "dark"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Kept.ShouldBeNull();
    }

    [Fact]
    public async Task The_script_of_the_form_is_on_its_page_only()
    {
        (await Reader.OpenAsync("/appearance")).Document.QuerySelector("script[src*='/js/appearance.']").ShouldNotBeNull();
        foreach (var address in (string[])[Article, "/", "/about"]) (await Reader.OpenAsync(address)).Document.QuerySelector("script[src*='/js/appearance.']").ShouldBeNull();
    }

    [Fact]
    public async Task A_visitor_who_is_signed_out_can_choose_too()
    {
        using var visitor = Application.NewVisitor();
        var token = TokenOf(await visitor.OpenAsync("/appearance"));
        await visitor.PostAsync("/appearance", ("__RequestVerificationToken", token), ("theme", "dark"), ("prefetch", "true"));
        (await visitor.OpenAsync("/")).Document.DocumentElement.GetAttribute("data-scheme").ShouldBe("dark");
    }

    [Theory]
    [InlineData("/appearance", false)]
    [InlineData("/appearance", true)]
    [InlineData("/languages", false)]
    public async Task The_form_of_a_visitor_can_be_sent_after_a_look_at_the_home_page(string form, bool afterSession)
    {
        using var visitor = Application.NewVisitor();
        if (afterSession)
        {
            await visitor.SignInAsync();
            var signOut = (await visitor.OpenAsync("/account")).Document.QuerySelector("form[action$='/signout'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            await visitor.PostAsync("/signout", ("__RequestVerificationToken", signOut));
        }

        var token = (await visitor.OpenAsync(form)).Document.QuerySelector($"form[action$='{form}'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var home = await visitor.OpenAsync("/");
        if (home.Document.QuerySelector("img[src='/signout/cache.svg']") is not null) await visitor.GetAsync("/signout/cache.svg", ("Sec-Fetch-Site", "same-origin"));
        (await visitor.PostAsync(form, ("__RequestVerificationToken", token), ("theme", "dark"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task ChooseAsync(params (string Name, string Value)[] choices)
    {
        var token = TokenOf(await Reader.OpenAsync("/appearance"));
        (await Reader.PostAsync("/appearance", [("__RequestVerificationToken", token), .. choices])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static string TokenOf(Page page) => page.Document.QuerySelector("form[action$='/appearance'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static string? OriginOf(Page page) => page.Document.QuerySelector("[data-origin]")?.GetAttribute("href");

    private static string? CheckedOf(IDocument document, string name) => document.QuerySelectorAll($"input[name={name}][checked]").ShouldHaveSingleItem().GetAttribute("value");

    private static string[] SourcesOf(Page page, string directive) =>
        page.Response.Headers.GetValues("Content-Security-Policy").Single().Split(';', StringSplitOptions.TrimEntries).Single(text => text.StartsWith(directive + " ", StringComparison.Ordinal)).Split(' ')[1..];
}
