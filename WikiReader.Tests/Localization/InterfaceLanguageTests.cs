using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Localization;

/// <summary>An instance that has more than one language for its interface.</summary>
public sealed class InterfaceLanguageTests : IAsyncLifetime
{
    private ReaderApplication _application = null!;
    private Visitor _reader = null!;

    public async Task InitializeAsync()
    {
        _application = await ReaderApplication.StartAsync(services: services => services.Configure<RequestLocalizationOptions>(options =>
            options.AddSupportedCultures("en", "de", "ar").AddSupportedUICultures("en", "de", "ar")));
        _reader = _application.NewVisitor();
        await _reader.SignInAsync();
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _application.DisposeAsync();
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Earth", "de-AT, en;q=0.5", "de", null)]
    [InlineData("/wikipedia/en/wiki/Earth", "ar", "ar", "rtl")]
    [InlineData("/wikipedia/en/wiki/Earth", "nl", "en", null)]
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
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_application.Url, address));
        request.Headers.Add("Accept-Language", accepted);
        if (tag is not null) request.Headers.Add("If-None-Match", tag);
        return _reader.SendAsync(request);
    }
}
