using System.Net;
using AngleSharp.Html.Dom;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Languages;

/// <summary>The languages that a reader reads: chosen on <c>/languages</c>, or those of the browser.</summary>
[Trait("Category", "Fast")]
public sealed class ReaderLanguagesTests(SharedApplication shared) : IClassFixture<SharedApplication>, IDisposable
{
    private readonly Visitor _reader = shared.Application.NewVisitor();

    public void Dispose() => _reader.Dispose();

    [Theory]
    [InlineData("de-AT,de;q=0.9,en;q=0.8", "de en")]
    [InlineData("en;q=0.5, nb-NO, zh-Hant-TW;q=0.9", "no zh en")]
    [InlineData("sr-Latn-RS,nan;q=0.1", "sr zh-min-nan")]
    [InlineData("fr;q=0,it", "it")]
    [InlineData("*,xx-YY", "en")]
    [InlineData("", "en")]
    [InlineData("\"<script>", "en")]
    public async Task Without_a_choice_they_are_those_of_the_browser(string acceptLanguage, string expected) =>
        string.Join(' ', await OwnAsync(acceptLanguage)).ShouldBe(expected);

    [Fact]
    public async Task Languages_are_added_moved_and_removed()
    {
        await PressAsync("add", "de");
        await PressAsync("add", "ar");
        (await OwnAsync()).ShouldBe(["en", "de", "ar"]);
        await PressAsync("up", "ar");
        await PressAsync("down", "en");
        (await OwnAsync()).ShouldBe(["ar", "en", "de"]);
        await PressAsync("remove", "en");
        (await OwnAsync("fr")).ShouldBe(["ar", "de"]);
    }

    [Fact]
    public async Task A_choice_is_kept_in_a_cookie_that_no_script_reads()
    {
        var response = await PressAsync("add", "de");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var cookie = response.Headers.GetValues("Set-Cookie").Single(header => header.StartsWith("WikiReader.Languages=", StringComparison.Ordinal));
        cookie.ShouldStartWith("WikiReader.Languages=en.de;");
        cookie.ShouldContain("max-age=31536000");
        cookie.ShouldContain("httponly");
    }

    [Fact]
    public async Task Without_any_language_left_they_are_those_of_the_browser_again()
    {
        await PressAsync("add", "de");
        await PressAsync("remove", "en");
        await PressAsync("remove", "de");
        (await OwnAsync("fr")).ShouldBe(["fr"]);
    }

    [Theory]
    [InlineData("add", "xx")]
    [InlineData("add", "en")]
    [InlineData("add", "<b>")]
    [InlineData("up", "en")]
    [InlineData("down", "de")]
    [InlineData("remove", "de")]
    [InlineData("nonsense", "de")]
    public async Task A_change_that_is_none_changes_nothing(string change, string code)
    {
        (await PressAsync(change, code)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await OwnAsync()).ShouldBe(["en"]);
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing()
    {
        (await _reader.PostAsync("/languages", ("add", "de"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await OwnAsync()).ShouldBe(["en"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("......")]
    [InlineData("xx.<b>.%00.de.de")]
    [InlineData("de de")]
    public async Task A_cookie_that_nobody_wrote_is_read_as_far_as_it_is_valid(string cookie)
    {
        var page = await Page.ReadAsync(await _reader.GetAsync("/languages", ("Cookie", $"WikiReader.Languages={cookie}")));
        page.Status.ShouldBe(HttpStatusCode.OK);
        OwnOf(page).ShouldBe([cookie.EndsWith(".de", StringComparison.Ordinal) ? "de" : "en"]);
    }

    [Fact]
    public async Task The_list_is_searched_by_own_and_English_names_without_a_script()
    {
        OthersOf(await _reader.OpenAsync("/languages")).Count.ShouldBeGreaterThan(330);
        OthersOf(await _reader.OpenAsync("/languages?q=espanol")).ShouldBe(["es"]);
        OthersOf(await _reader.OpenAsync("/languages?q=hebrew")).ShouldBe(["he"]);
        var none = await _reader.OpenAsync("/languages?q=%3Cscript%3E");
        OthersOf(none).ShouldBeEmpty();
        none.Document.QuerySelector("[data-filter-empty]").ShouldNotBeNull().HasAttribute("hidden").ShouldBeFalse();
        none.Document.QuerySelector("[data-all]").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/wikipedia/en/languages/Earth", "/wikipedia/en/languages/Earth")]
    [InlineData("/wikipedia/en/search?q=a%26b", "/wikipedia/en/search?q=a%26b")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("/languages?q=he", null)]
    [InlineData("", null)]
    public async Task The_page_leads_back_to_where_the_reader_came_from_whatever_is_chosen_there(string returnUrl, string? expected)
    {
        var page = await _reader.OpenAsync($"/languages?q=German&returnUrl={Uri.EscapeDataString(returnUrl)}");
        OriginOf(page).ShouldBe(expected);
        page.Document.QuerySelector("form.wr-filter [name=returnUrl]")?.GetAttribute("value").ShouldBe(expected);
        OriginOf(await _reader.OpenAsync(page.Document.QuerySelector("[data-all]")!.GetAttribute("href")!)).ShouldBe(expected);
        var added = await PressAsync("add", "de", returnUrl);
        OriginOf(await _reader.OpenAsync(added.Headers.Location!.OriginalString)).ShouldBe(expected);
        (await OwnAsync()).ShouldBe(["en", "de"]);
    }

    [Fact]
    public async Task The_languages_of_an_article_lead_there_and_back()
    {
        await _reader.SignInAsync();
        var link = (await _reader.OpenAsync("/wikipedia/en/languages/Earth")).Document.QuerySelector("[data-change]").ShouldNotBeNull();
        OriginOf(await _reader.OpenAsync(link.GetAttribute("href")!)).ShouldBe("/wikipedia/en/languages/Earth");
    }

    [Fact]
    public async Task Each_name_has_its_language_and_direction()
    {
        var page = await _reader.OpenAsync("/languages");
        var arabic = page.Document.QuerySelector("[data-others] button[value=ar] bdi").ShouldNotBeNull();
        (arabic.TextContent, arabic.GetAttribute("lang"), arabic.GetAttribute("dir")).ShouldBe(("العربية", "ar", "rtl"));
        page.Document.QuerySelector("[data-others] button[value=zh-min-nan] bdi").ShouldNotBeNull().GetAttribute("lang").ShouldBe("nan");
    }

    [Fact]
    public async Task Projects_are_links_to_their_search_in_the_first_language()
    {
        await PressAsync("add", "de");
        await PressAsync("up", "de");
        var links = (await _reader.OpenAsync("/languages")).Document.QuerySelectorAll("[data-projects] a").Select(link => link.GetAttribute("href")).ToList();
        links.ShouldContain("/wiktionary/de/search?q=");
        links.ShouldContain("/commons/mul/search?q=");
    }

    [Fact]
    public async Task The_home_page_lets_readers_choose_a_language_by_its_name()
    {
        await PressAsync("add", "fa");
        await PressAsync("up", "fa");
        await _reader.SignInAsync();
        var home = await _reader.OpenAsync("/");
        var choice = home.Document.QuerySelector("select[name=language]").ShouldBeAssignableTo<IHtmlSelectElement>().ShouldNotBeNull();
        choice.Value.ShouldBe("fa");
        choice.Options.Length.ShouldBeGreaterThan(330);
        choice.Options.Select(option => option.Value).ShouldBeUnique();
        choice.Options.ShouldAllBe(option => option.TextContent != option.Value);
        home.Document.QuerySelectorAll("input[name=language]:not([type=hidden])").ShouldBeEmpty();
        var (name, direction) = (choice.Options[0].TextContent, choice.Options[0].GetAttribute("dir"));
        (name, direction).ShouldBe(("فارسی", "rtl"));
    }

    [Fact]
    public async Task A_language_without_a_wiki_of_the_project_is_explained() =>
        (await _reader.OpenAsync("/search?project=wikinews&language=zu&q=x")).Message.ShouldBe("unknown-wiki");

    [Fact]
    public async Task Head_works()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(shared.Application.Url, "/languages"));
        (await _reader.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> PressAsync(string name, string value, string returnUrl = "")
    {
        var page = await _reader.OpenAsync("/languages");
        var token = page.Document.QuerySelector("#wr-languages-form input[name=__RequestVerificationToken]").ShouldBeAssignableTo<IHtmlInputElement>().ShouldNotBeNull();
        return await _reader.PostAsync("/languages", (token.Name!, token.Value), (name, value), ("returnUrl", returnUrl));
    }

    private async Task<IReadOnlyList<string?>> OwnAsync(string acceptLanguage = "en") =>
        OwnOf(await Page.ReadAsync(await _reader.GetAsync("/languages", ("Accept-Language", acceptLanguage))));

    private static string? OriginOf(Page page) => page.Document.QuerySelector("[data-origin]")?.GetAttribute("href");

    private static List<string?> OwnOf(Page page) => [.. page.Document.QuerySelectorAll("[data-own] button[name=remove]").Select(button => button.GetAttribute("value"))];

    private static List<string?> OthersOf(Page page) => [.. page.Document.QuerySelectorAll("[data-others] button").Select(button => button.GetAttribute("value"))];
}
