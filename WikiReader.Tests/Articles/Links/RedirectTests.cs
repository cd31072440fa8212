using System.Net;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Articles.Links;

/// <summary>Redirects of the wiki, in each form in which MediaWiki reports them.</summary>
public sealed class RedirectTests
{
    public static TheoryData<RedirectForm> Forms => [.. Enum.GetValues<RedirectForm>()];

    [Theory]
    [InlineData("letters of other scripts", "./Earth#Größe", "#Gr%C3%B6%C3%9Fe")]
    [InlineData("letters that are encoded", "./Earth#Gr%C3%B6%C3%9Fe", "#Gr%C3%B6%C3%9Fe")]
    [InlineData("a space", "./Earth#The orbit", "#The%20orbit")]
    [InlineData("a line break", "./Earth#a&#13;&#10;Set-Cookie: x=1", "#a%0D%0ASet-Cookie:%20x=1")]
    public async Task A_redirect_to_a_fragment_keeps_the_fragment_in_each_form(string what, string href, string fragment)
    {
        foreach (var form in Enum.GetValues<RedirectForm>())
        {
            await using var application = await StartAsync(form, href);
            var response = await ReadAsync(application);
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, what);
            response.Headers.Location!.OriginalString.ShouldBe("/wikipedia/en/wiki/Earth?redirectedfrom=Elsewhere" + fragment, $"{form}");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_section_of_a_redirect_is_asked_for_once(RedirectForm form)
    {
        await using var application = await StartAsync(form, "./Earth#Orbit");
        using var reader = application.NewVisitor();
        using var other = application.NewVisitor();
        await reader.SignInAsync();
        await other.SignInAsync(user: "Amina");
        application.Sandbox.ClearRequests();
        foreach (var visitor in (Visitor[])[reader, other])
            Visitor.LocationOf(await visitor.GetAsync("/wikipedia/en/wiki/Elsewhere")).Fragment.ShouldBe("#Orbit");
        application.Sandbox.Requests.Select(request => request.Path.Split('/')[^1]).ShouldBe(["bare", "html", "bare"], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_redirect_to_another_wiki_leads_to_it_in_each_form(RedirectForm form)
    {
        await using var application = await StartAsync(form, "https://de.wikipedia.org/wiki/Mond#Entstehung");
        var response = await ReadAsync(application);
        response.Headers.Location!.OriginalString.ShouldBe("/wikipedia/de/wiki/Mond?redirectedfrom=Elsewhere#Entstehung");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_redirect_to_a_special_page_says_where_it_leads_in_each_form(RedirectForm form)
    {
        await using var application = await StartAsync(form, "./Special:RecentChanges");
        var page = await Page.ReadAsync(await ReadAsync(application));
        page.Message.ShouldBe("redirected-outside");
        page.Document.QuerySelector("[data-notice]")!.TextContent.ShouldContain("Special:RecentChanges");
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/Special:RecentChanges");
    }

    [Theory]
    [InlineData(RedirectForm.RedirectTarget, "./Earth#Orbit", "/wikipedia/en/wiki/Earth?redirectedfrom=Elsewhere")]
    [InlineData(RedirectForm.RedirectTarget, "https://de.wikipedia.org/wiki/Mond", "/wikipedia/de/wiki/Mond?redirectedfrom=Elsewhere")]
    [InlineData(RedirectForm.Wikimedia, "https://commons.wikimedia.org/wiki/Category:Barns", "/commons/mul/wiki/Category:Barns?redirectedfrom=Elsewhere")]
    public async Task If_the_redirect_page_cannot_be_read_its_target_is_still_known(RedirectForm form, string href, string expected)
    {
        await using var application = await StartAsync(form, href);
        using var broken = application.Sandbox.Intercept(request => request.QueryString.Value == "?redirect=no", CannedResponses.Of(500, "text/html", ""));
        (await ReadAsync(application)).Headers.Location!.OriginalString.ShouldBe(expected);
    }

    private static async Task<ReaderApplication> StartAsync(RedirectForm form, string href)
    {
        var application = await ReaderApplication.StartAsync(new SandboxOptions { RedirectForm = form }, settings: [("Reader:BareReuse", "00:00:00"), ReaderApplication.EveryViewWaits]);
        application.Sandbox.Pages.Add(new SandboxPage("wikipedia", "en", "Elsewhere", "Elsewhere", 9001, 90010, DateTimeOffset.UnixEpoch,
            $"""<!DOCTYPE html><html><title>Elsewhere</title><body lang="en" dir="ltr"><link rel="mw:PageProp/redirect" href="{href}"></body></html>"""));
        return application;
    }

    private static async Task<HttpResponseMessage> ReadAsync(ReaderApplication application)
    {
        using var visitor = application.NewVisitor();
        await visitor.SignInAsync();
        return await visitor.GetAsync("/wikipedia/en/wiki/Elsewhere");
    }
}
