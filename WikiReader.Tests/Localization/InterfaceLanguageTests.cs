using System.Globalization;
using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Localization;

/// <summary>The language that a browser asks for, and what depends on it.</summary>
public sealed class InterfaceLanguageTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    [Theory]
    [InlineData("/wikipedia/en/wiki/Earth", "de-AT, en;q=0.5", "de", null)]
    [InlineData("/wikipedia/en/wiki/Earth", "ar", "ar", "rtl")]
    [InlineData("/wikipedia/en/wiki/Earth", "nl", "en", null)]
    [InlineData("/about", "ar-EG", "ar", "rtl")]
    [InlineData("/about", "es-419, es;q=0.9", "es", null)]
    [InlineData("/about", "de;q=0.5, fr;q=0.8, en;q=0.1", "fr", null)]
    [InlineData("/about", "de;q=0, es;q=0.1", "es", null)]
    [InlineData("/about", "nl, it, pt, sv, fr-CA", "fr", null)]
    [InlineData("/about", "*", "en", null)]
    [InlineData("/about", ";;q=x, %%", "en", null)]
    [InlineData("/account", "ar", "ar", "rtl")]
    [InlineData("/nowhere", "ar", "ar", "rtl")]
    public async Task The_page_says_which_language_the_interface_has(string address, string accepted, string language, string? direction)
    {
        var root = (await OpenAsync(address, accepted)).Document.DocumentElement;
        root.GetAttribute("lang").ShouldBe(language);
        root.GetAttribute("dir").ShouldBe(direction);
    }

    [Fact]
    public async Task The_language_of_an_article_is_independent_of_the_interface()
    {
        var heading = (await OpenAsync("/wikipedia/en/wiki/Earth", "ar")).Document.QuerySelector(".wr-head").ShouldNotBeNull();
        heading.GetAttribute("lang").ShouldBe("en");
        heading.GetAttribute("dir").ShouldBe("ltr");
    }

    [Fact]
    public async Task Dates_are_in_the_language_of_the_interface()
    {
        var date = (await OpenAsync("/account", "de")).Document.QuerySelector("[data-token-ends]").ShouldNotBeNull();
        var time = DateTimeOffset.Parse(date.GetAttribute("datetime")!, CultureInfo.InvariantCulture);
        date.TextContent.ShouldContain(time.ToString("MMMM", CultureInfo.GetCultureInfo("de")));
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Earth")]
    [InlineData("/account")]
    public async Task Caches_distinguish_responses_by_language(string address) =>
        (await SendAsync(address, "de")).Headers.Vary.ShouldBe(["Accept-Encoding", "Accept-Language", "Cookie"]);

    [Fact]
    public async Task Each_language_has_its_own_entity_tag()
    {
        var german = (await SendAsync("/wikipedia/en/wiki/Earth", "de")).Headers.ETag.ShouldNotBeNull();
        (await SendAsync("/wikipedia/en/wiki/Earth", "ar", german.ToString())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SendAsync("/wikipedia/en/wiki/Earth", "de", german.ToString())).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private async Task<Page> OpenAsync(string address, string accepted) => await Page.ReadAsync(await SendAsync(address, accepted));

    private Task<HttpResponseMessage> SendAsync(string address, string accepted, string? tag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Application.Url, address));
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        if (tag is not null) request.Headers.Add("If-None-Match", tag);
        return Reader.SendAsync(request);
    }
}
