using System.Net;
using Microsoft.Net.Http.Headers;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>The cookies of a sign-in and a visit, over https and in Production.</summary>
[Trait("Category", "Fast")]
public sealed class CookieTests
{
    private const string Correlation = "WikiReader.SignIn.";

    [Theory]
    [InlineData("", "")]
    [InlineData("/reader", ".reader")]
    public async Task Every_cookie_is_host_only_and_HttpOnly(string pathBase, string suffix)
    {
        await using var application = await StartAsync(("PathBase", pathBase));
        using var visitor = application.NewVisitor();
        var cookies = new List<SetCookieHeaderValue>();
        async Task<Page> OpenAsync(HttpResponseMessage response)
        {
            for (; ; response = await visitor.GetAsync(Visitor.LocationOf(response).AbsoluteUri))
            {
                if (response.RequestMessage!.RequestUri!.Authority == application.Url.Authority && response.Headers.TryGetValues("Set-Cookie", out var set))
                    cookies.AddRange(set.Select(cookie => SetCookieHeaderValue.Parse(cookie)));
                if (response.StatusCode != HttpStatusCode.Redirect) return await Page.ReadAsync(response);
            }
        }

        await OpenAsync(await visitor.DecideAsync(await visitor.GetAsync((await OpenAsync(await visitor.GetAsync($"{pathBase}/signin"))).Address.AbsoluteUri), decision: "deny"));
        var authorize = await OpenAsync(await visitor.GetAsync($"{pathBase}/wikipedia/en/wiki/Earth"));
        var article = await OpenAsync(await visitor.DecideAsync(await visitor.GetAsync(authorize.Address.AbsoluteUri)));
        article.Article.ShouldNotBeNull();
        var account = await OpenAsync(await visitor.GetAsync($"{pathBase}/account"));
        account.Status.ShouldBe(HttpStatusCode.OK);
        var token = account.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await OpenAsync(await visitor.PostAsync($"{pathBase}/signout", ("__RequestVerificationToken", token)));
        (await OpenAsync(await visitor.GetAsync($"{pathBase}/account"))).Status.ShouldBe(HttpStatusCode.Unauthorized);

        cookies.Select(cookie => cookie.Name.ToString()).Select(name => name.Contains(Correlation[..^1], StringComparison.Ordinal) ? name[..name.LastIndexOf('.')] : name).Distinct()
            .ShouldBe([$"__Host-WikiReader.SignIn{suffix}", $"__Host-WikiReader{suffix}", $"__Host-WikiReader.Antiforgery{suffix}", $"__Host-WikiReader.Began{suffix}"], ignoreOrder: true);
        foreach (var cookie in cookies)
        {
            cookie.Secure.ShouldBeTrue(cookie.ToString());
            cookie.HttpOnly.ShouldBeTrue(cookie.ToString());
            cookie.Path.ToString().ShouldBe("/", cookie.ToString());
            cookie.Domain.HasValue.ShouldBeFalse(cookie.ToString());
            cookie.SameSite.ShouldBeOneOf(Microsoft.Net.Http.Headers.SameSiteMode.Lax, Microsoft.Net.Http.Headers.SameSiteMode.Strict);
        }
    }

    [Fact]
    public async Task A_cookie_planted_by_a_sibling_domain_does_not_complete_a_sign_in()
    {
        await using var application = await StartAsync();
        using var attacker = application.NewVisitor();
        var callback = Visitor.LocationOf(await attacker.DecideAsync(await attacker.FollowAsync(await attacker.GetAsync("/signin"))));
        var correlation = attacker.Cookies.GetCookies(application.Url).Single(cookie => cookie.Name.Contains(Correlation, StringComparison.Ordinal));
        var identifier = correlation.Name[(correlation.Name.LastIndexOf('.') + 1)..];

        using var victim = application.NewVisitor();
        // Under any name except one with the __Host- prefix, which browsers do not accept from another host (RFC 6265bis).
        foreach (var name in (string[])[$".AspNetCore.Correlation.{identifier}", $".AspNetCore.Correlation.Wikimedia.{identifier}", $"{Correlation}{identifier}"])
            victim.Cookies.Add(new Cookie(name, correlation.Value, "/", application.Url.Host));
        (await victim.OpenAsync(callback.AbsoluteUri)).Message.ShouldBe("interrupted");
        victim.Cookies.GetCookies(application.Url).ShouldNotContain(cookie => cookie.Name == "__Host-WikiReader");
    }

    [Fact]
    public async Task Abandoned_sign_ins_do_not_accumulate_cookies()
    {
        await using var application = await StartAsync();
        using var visitor = application.NewVisitor();
        for (var abandoned = 0; abandoned < 100; abandoned++) (await visitor.GetAsync("/signin")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var header = visitor.Cookies.GetCookieHeader(application.Url);
        header.Length.ShouldBeLessThan(1024);
        header.Split("; ").Length.ShouldBe(10);
        (await visitor.SignInAsync("/wikipedia/en/wiki/Earth")).Article.ShouldNotBeNull();
    }

    [Fact]
    public async Task Ten_concurrent_sign_ins_of_one_browser_all_succeed()
    {
        await using var application = await StartAsync();
        using var visitor = application.NewVisitor();
        var questions = new List<HttpResponseMessage>();
        for (var tab = 0; tab < 10; tab++) questions.Add(await visitor.FollowAsync(await visitor.GetAsync($"/wikipedia/en/wiki/Earth?tab={tab}")));
        for (var tab = 0; tab < 10; tab++)
        {
            var page = await Page.ReadAsync(await visitor.FollowAsync(await visitor.DecideAsync(questions[tab])));
            page.Article.ShouldNotBeNull($"tab {tab}");
            page.Address.Query.ShouldBe($"?tab={tab}");
        }

        visitor.Cookies.GetCookies(application.Url).ShouldNotContain(cookie => cookie.Name.Contains(Correlation, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sign_ins_of_another_instance_on_the_same_host_are_not_affected()
    {
        await using var application = await StartAsync();
        using var visitor = application.NewVisitor();
        string[] others = [.. Enumerable.Range(0, 20).Select(number => $"__Host-{Correlation}reader.{new string('a', 40)}{number}")];
        foreach (var other in others) visitor.Cookies.Add(new Cookie(other, "N", "/", application.Url.Host) { Secure = true });
        await visitor.GetAsync("/signin");
        others.ShouldBeSubsetOf(visitor.Cookies.GetCookies(application.Url).Select(cookie => cookie.Name));
    }

    private static Task<ReaderApplication> StartAsync(params (string, string?)[] settings) =>
        ReaderApplication.StartAsync(environment: "Production", isHttps: true, settings: [("Wikimedia:Contact", "operator@example.org"), .. settings]);
}
