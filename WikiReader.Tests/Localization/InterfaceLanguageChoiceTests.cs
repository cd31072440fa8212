using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Localization;

/// <summary>The language that a reader chooses at the foot of a page.</summary>
public sealed class InterfaceLanguageChoiceTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const string Earth = "/wikipedia/en/wiki/Earth";

    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/nowhere")]
    [InlineData(Earth)]
    public async Task Every_page_offers_the_languages_by_their_own_names(string address)
    {
        var page = await Reader.OpenAsync(address);
        var choices = page.Document.QuerySelectorAll("[data-interface-language] button").ToList();
        choices.Select(choice => choice.TextContent).ShouldBe(["English", "العربية", "Deutsch", "Español", "Français"]);
        choices.ShouldAllBe(choice => choice.GetAttribute("lang") == choice.GetAttribute("value"));
        choices.Single(choice => choice.HasAttribute("aria-current")).GetAttribute("value").ShouldBe("en");
        page.Document.QuerySelector("[data-interface-language] [name=__RequestVerificationToken]").ShouldBeNull("the form is part of cached pages");
    }

    [Fact]
    public async Task The_choice_is_kept_and_is_stronger_than_what_the_browser_accepts()
    {
        await ReadsAsync(Earth, "en");
        var response = await ChooseAsync("ar", Earth + "?redirectedfrom=Terra");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Visitor.LocationOf(response).PathAndQuery.ShouldBe(Earth + "?redirectedfrom=Terra");
        var cookie = response.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        foreach (var part in (string[])["WikiReader.InterfaceLanguage=", "max-age=31536000", "path=/", "samesite=lax", "httponly"]) cookie.ShouldContain(part, Case.Insensitive);

        await ReadsAsync(Earth, "ar");
        await ReadsAsync("/about", "ar");
        (await ChooseAsync("en", "/about")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ReadsAsync(Earth, "en");
    }

    [Fact]
    public async Task A_stranger_can_choose()
    {
        using var stranger = Application.NewVisitor();
        (await ChooseAsync("fr", "/about", stranger)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await stranger.OpenAsync("/")).Document.DocumentElement.GetAttribute("lang").ShouldBe("fr");
    }

    [Theory]
    [InlineData(null, "/")]
    [InlineData("https://elsewhere.example/about", "/")]
    [InlineData("{reader}//elsewhere.example", "/")]
    [InlineData("{reader}/wikipedia/en/search?q=a%26b%20c", "/wikipedia/en/search?q=a%26b%20c")]
    [InlineData("{reader}/wikipedia/en/wiki/AC/DC", "/wikipedia/en/wiki/AC/DC")]
    public async Task A_reader_returns_to_the_page_with_the_form_or_to_the_home_page(string? referrer, string address)
    {
        var response = await SendAsync("de", referrer?.Replace("{reader}", Origin, StringComparison.Ordinal));
        Visitor.LocationOf(response).AbsoluteUri.ShouldBe(Origin + address);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task A_form_of_another_site_is_rejected(string header, string value)
    {
        using var response = await SendAsync("de", null, (header, value));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Page.ReadAsync(response)).Message.ShouldBe("bad-request");
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("")]
    [InlineData("de-AT")]
    [InlineData("../de")]
    public async Task A_language_that_the_interface_does_not_have_is_rejected(string language)
    {
        using var response = await ChooseAsync(language, "/about");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("c=nl|uic=nl")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_cookie_that_names_no_language_of_the_interface_is_ignored(string value)
    {
        using var stranger = Application.NewVisitor();
        stranger.Cookies.Add(new Cookie("WikiReader.InterfaceLanguage", Uri.EscapeDataString(value), "/", Application.Url.Host));
        var page = await Page.ReadAsync(await stranger.GetAsync("/about", ("Accept-Language", "es")));
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("es");
    }

    private string Origin => Application.Url.GetLeftPart(UriPartial.Authority);

    private async Task ReadsAsync(string address, string language)
    {
        var page = await Page.ReadAsync(await Reader.GetAsync(address, ("Accept-Language", "en")));
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.Document.QuerySelector("[data-interface-language] [aria-current]")!.GetAttribute("value").ShouldBe(language);
    }

    private Task<HttpResponseMessage> ChooseAsync(string language, string from, Visitor? visitor = null) =>
        SendAsync(language, Origin + from, visitor, ("Sec-Fetch-Site", "same-origin"), ("Origin", Origin));

    private Task<HttpResponseMessage> SendAsync(string language, string? referrer, params (string Name, string Value)[] headers) => SendAsync(language, referrer, null, headers);

    private Task<HttpResponseMessage> SendAsync(string language, string? referrer, Visitor? visitor, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Application.Url, "/interface-language"))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("language", language)]),
        };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (referrer is not null) request.Headers.TryAddWithoutValidation("Referer", referrer);
        return (visitor ?? Reader).SendAsync(request);
    }
}
