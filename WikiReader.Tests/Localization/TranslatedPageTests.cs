using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Localization;

/// <summary>Pages in every language.</summary>
public sealed class TranslatedPageTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const string Earth = "/wikipedia/en/wiki/Earth";

    public static TheoryData<string> Languages => ["en", .. Translation.All.Select(translation => translation.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Pages_and_messages_have_their_headings_in_the_language_of_the_reader(string language)
    {
        foreach (var (address, heading) in ((string, string)[])
            [
                ("/about", "About.Title"), ("/account", "Account.Title"), ("/nowhere", "Status404.Heading"), ("/wikipedia/en/wiki/A%7CB", "InvalidTitle.Heading"),
                ("/wikipedia/qqqq/wiki/Earth", "UnknownWiki.Heading"), ("/wikipedia/en/wiki/de:Mond", "OnOtherWiki.Heading"), ("/signin/failed?reason=declined", "SignInDeclined.Heading"),
                ("/signin/failed?reason=blocked", "SignInBlocked.Heading"), ("/wikipedia/en/wiki/Special:Random", "OnlyAtWiki.Heading"),
            ])
        {
            var page = await OpenAsync(address, language);
            page.Heading.ShouldBe(Translation.Of(language)[heading], address);
            page.Document.Title.ShouldBe($"{page.Heading} – WikiReader", address);
        }
    }

    [Theory]
    [InlineData("en", "1,200")]
    [InlineData("de", "1.200")]
    [InlineData("ar", "1,200")]
    public async Task Numbers_have_Latin_digits_and_the_separators_that_go_with_them(string language, string number) =>
        (await OpenAsync(Earth, language)).Document.QuerySelector("[data-length]")!.TextContent.ShouldContain(number);

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task An_article_names_its_source_authors_license_and_revision(string language)
    {
        var colophon = (await OpenAsync(Earth, language)).Document.QuerySelector(".wr-colophon").ShouldNotBeNull();
        colophon.QuerySelector("[data-original]")!.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/Earth");
        colophon.QuerySelector("[data-original]")!.TextContent.ShouldContain($"{Translation.Of(language)["Project.Wikipedia"]} ({EnglishIn(language)})");
        colophon.QuerySelector("[data-history]")!.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/Earth?action=history");
        colophon.QuerySelector("[data-history]")!.TextContent.ShouldNotBeEmpty();
        colophon.QuerySelector("[data-license]")!.GetAttribute("href").ShouldBe("https://creativecommons.org/licenses/by-sa/4.0/");
        colophon.QuerySelector("[data-edit]")!.TextContent.ShouldBe(Translation.Of(language)["Article.Edit"]);
        colophon.QuerySelector("time").ShouldNotBeNull();
        // The sentence after the names of the authors: "Reformatted by WikiReader."
        var written = Translation.Of(language)["Article.Source"];
        colophon.TextContent.ShouldContain(written[(written.LastIndexOf('>') + 1)..]);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_client_of_the_API_gets_problem_details_in_its_language(string language)
    {
        var response = await Reader.GetAsync("/nowhere", ("Accept-Language", language), ("Accept", "application/json"));
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("title").GetString().ShouldBe(Translation.Of(language)["Status404.Heading"]);
    }

    [Fact]
    public async Task The_page_of_last_resort_is_in_Arabic_too()
    {
        await using var application = await ReaderApplication.StartAsync(services: services => services.Replace(ServiceDescriptor.Singleton<IFileVersionProvider>(_ => throw new IOException())));
        using var visitor = application.NewVisitor();
        var page = await Page.ReadAsync(await visitor.GetAsync("/about", ("Accept-Language", "ar")));
        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Message.ShouldBe("error");
        page.Heading.ShouldBe(Translation.Of("ar")["ServerError.Heading"]);
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("ar");
        page.Document.DocumentElement.GetAttribute("dir").ShouldBe("rtl");
        page.Document.QuerySelector("a[href='/']")!.TextContent.ShouldBe(Translation.Of("ar")["Layout.Home"]);
    }

    [Theory]
    [InlineData("/site.webmanifest", "Browser.Description")]
    [InlineData("/opensearch.xml", null)]
    public async Task What_browsers_install_is_in_the_language_of_the_reader(string address, string? name)
    {
        var response = await Reader.GetAsync(address, ("Accept-Language", "ar"));
        response.Headers.Vary.ShouldContain("Accept-Language");
        var words = name is null ? string.Format(CultureInfo.InvariantCulture, Translation.Of("ar")["Browser.SearchDescription"], "Wikipedia") : Translation.Of("ar")[name];
        Regex.Unescape(await response.Content.ReadAsStringAsync()).ShouldContain(words);
    }

    private static string EnglishIn(string language) => language switch
    {
        "de" => "Englisch",
        "fr" => "anglais",
        "es" => "inglés",
        "ar" => "الإنجليزية",
        _ => "English",
    };

    private async Task<Page> OpenAsync(string address, string language) => await Page.ReadAsync(await Reader.GetAsync(address, ("Accept-Language", language)));
}
