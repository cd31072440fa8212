using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>Sign-ins that are declined, repeated, left unfinished, or begun in another browser.</summary>
public sealed class SignInAgainTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private readonly ReaderApplication _application = shared.Application;

    [Theory]
    [InlineData("/wikipedia/en/wiki/Moon", "/wikipedia/en/wiki/Moon")]
    [InlineData("/wikipedia/en/wiki/S%C3%A3o_Paulo?variant=en", "/wikipedia/en/wiki/S%C3%A3o_Paulo?variant=en")]
    [InlineData("/signin?returnUrl=/wikipedia/en/search?q=moon%26x", "/wikipedia/en/search?q=moon&x")]
    [InlineData("/signin", "/")]
    public async Task After_declining_Sign_in_after_all_leads_to_the_page_that_was_asked_for(string address, string asked)
    {
        using var visitor = _application.NewVisitor();
        // Tabs whose sign-in was begun earlier and not completed.
        foreach (var earlier in (string[])["/wikipedia/en/wiki/Earth", "/wikipedia/en/wiki/Sun"]) await visitor.GetAsync(earlier);
        var declined = await visitor.SignInAsync(address, decision: "deny");
        var after = declined.Document.QuerySelector("[data-action]").ShouldNotBeNull().GetAttribute("href")!;
        var page = await visitor.SignInAsync(after);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Address.PathAndQuery.ShouldBe(asked);
    }

    [Fact]
    public async Task Only_the_newest_unfinished_sign_in_remembers_its_address_and_a_long_one_is_not_remembered()
    {
        using var visitor = _application.NewVisitor();
        for (var tab = 0; tab < 12; tab++) await visitor.GetAsync($"/wikipedia/en/wiki/{new string('A', 200)}?tab={tab}");
        visitor.Cookies.GetCookieHeader(_application.Url).Length.ShouldBeLessThan(1300);
        await visitor.GetAsync($"/wikipedia/en/wiki/Earth?x={new string('x', 1500)}");
        visitor.Cookies.GetCookieHeader(_application.Url).Length.ShouldBeLessThan(1000);
    }

    [Fact]
    public async Task A_reader_who_goes_back_and_allows_again_arrives_at_the_page()
    {
        using var visitor = _application.NewVisitor();
        var dialog = await visitor.FollowAsync(await visitor.GetAsync("/wikipedia/en/wiki/Moon?x=1"));
        await visitor.FollowAsync(await visitor.DecideAsync(dialog));
        var session = visitor.SessionCookie.ShouldNotBeNull().Value;
        var page = await Page.ReadAsync(await visitor.FollowAsync(await visitor.DecideAsync(dialog, user: "Amina")));
        page.Address.PathAndQuery.ShouldBe("/wikipedia/en/wiki/Moon?x=1");
        page.Heading.ShouldBe("Moon");
        visitor.SessionCookie!.Value.ShouldBe(session);
    }

    [Fact]
    public async Task A_signed_out_visitor_with_the_state_of_another_browser_is_not_signed_in()
    {
        using var attacker = _application.NewVisitor();
        var dialog = await attacker.FollowAsync(await attacker.GetAsync("/wikipedia/en/wiki/Moon"));
        var callback = Visitor.LocationOf(await attacker.DecideAsync(dialog));
        using var victim = _application.NewVisitor();
        (await victim.OpenAsync(callback.AbsoluteUri)).Message.ShouldBe("interrupted");
        victim.SessionCookie.ShouldBeNull();
    }
}
