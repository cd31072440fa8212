using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

public sealed class LogTests
{
    [Fact]
    public async Task No_secret_is_logged_at_level_Verbose()
    {
        await using var application = await ReaderApplication.StartAsync();
        using var reader = application.NewVisitor();
        var secrets = new List<string> { application.Sandbox.Options.ClientSecret };

        await reader.SignInAsync(decision: "deny");
        var authorize = await reader.GetAsync("/wikipedia/en/wiki/Earth");
        secrets.Add(ParameterOf(Visitor.LocationOf(authorize), "state"));
        secrets.AddRange(authorize.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split('=', 2)[1].Split(';')[0]).Where(value => value.Length > 8));
        var callback = await reader.DecideAsync(await reader.FollowAsync(authorize));
        secrets.Add(ParameterOf(Visitor.LocationOf(callback), "code"));
        (await reader.FollowAsync(callback)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var session = application.SessionOf(reader).Properties;
        secrets.AddRange(session.GetTokens().Where(token => token.Name is "access_token" or "refresh_token").Select(token => token.Value));
        secrets.Add(reader.SessionCookie!.Value);

        await reader.OpenAsync(Visitor.LocationOf(callback).AbsoluteUri);
        await reader.OpenAsync("/wikipedia/en/wiki/No_such_page");
        application.Sandbox.Options.FailureRate = 1;
        await reader.OpenAsync("/wikipedia/en/wiki/Earth");
        application.Sandbox.Options.FailureRate = 0;
        application.Sandbox.Revoke("Reader");
        await reader.OpenAsync("/wikipedia/en/wiki/Earth");
        var form = (await reader.OpenAsync("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        secrets.Add(form);
        await reader.PostAsync("/signout", ("__RequestVerificationToken", form));

        application.Log.Events.Count.ShouldBeGreaterThan(100);
        secrets.Count.ShouldBeGreaterThanOrEqualTo(7);
        foreach (var secret in secrets.SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) }).Distinct())
            application.Log.Lines.Where(line => line.Contains(secret, StringComparison.Ordinal)).Select(line => line.Replace(secret, "(a secret)", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/about?x=secret", "Information", "HTTP \"GET\" \"/about\" responded 200")]
    [InlineData("/wikipedia/en/search?q=secret", "Information", "HTTP \"GET\" \"/wikipedia/en/search\" responded 401")]
    [InlineData("/health/live", "Debug", "HTTP \"GET\" \"/health/live\" responded 200")]
    [InlineData("/css/page.0.css", "Debug", "HTTP \"GET\" \"/css/page.0.css\" responded 200")]
    public async Task Each_request_is_one_line_without_its_query(string address, string level, string line)
    {
        var application = await ReaderApplication.StartAsync();
        using var visitor = application.NewVisitor();
        await visitor.GetAsync(address);
        // The line is written after the response was sent.
        await application.DisposeAsync();
        application.Log.Lines.Where(logged => logged.Contains("HTTP \"GET\"", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith($"{level} {line}");
        application.Log.Lines.ShouldAllBe(logged => !logged.Contains("secret", StringComparison.Ordinal));
    }

    private static string ParameterOf(Uri address, string name) => QueryHelpers.ParseQuery(address.Query)[name].ToString();
}
