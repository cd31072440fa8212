using System.Net;
using Microsoft.AspNetCore.Http;
using Serilog.Events;
using WikiReader.Tests.Contract;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

public sealed class RenewalFailureTests : SessionTest
{
    private const string Article = "/wikipedia/en/wiki/Earth?variant=x";
    private static readonly TimeSpan AlmostOver = TimeSpan.FromMinutes(3 * 60 + 58);

    [Theory]
    [InlineData(401, """{"error":"invalid_request","hint":"Token has been revoked"}""")]
    [InlineData(400, """{"error":"invalid_grant"}""")]
    [Recording("R03-refresh-errors")]
    [Recording("R06-refresh-token-expired-default-ttl")]
    public async Task An_invalid_grant_ends_the_session_and_sign_in_returns_to_the_page(int status, string body)
    {
        var session = Reader.SessionCookie!.Value;
        Time.Advance(AlmostOver);
        using (Break(CannedResponses.Of(status, "application/json", body)))
            Visitor.LocationOf(await Reader.GetAsync(Article)).AbsolutePath.ShouldEndWith("/authorize");
        Reader.Restore(session);
        (await Reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var page = await Reader.SignInAsync(Article);
        page.Address.PathAndQuery.ShouldBe(Article);
        page.Heading.ShouldBe("Earth");
    }

    [Fact]
    [Recording("V01-user-revokes-the-grant")]
    public async Task After_the_grant_is_revoked_the_next_page_redirects_to_sign_in()
    {
        Application.Sandbox.Revoke("Reader");
        Visitor.LocationOf(await Reader.GetAsync(Article)).AbsolutePath.ShouldEndWith("/authorize");
        (await Reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_grant_revoked_after_a_lost_response_ends_the_session_at_once()
    {
        var old = Reader.SessionCookie!.Value;
        Application.Sandbox.Expire("Reader");
        await Reader.OpenAsync(Article);
        Application.Sandbox.Revoke("Reader");
        Reader.Restore(old);
        var response = await Reader.GetAsync(Article);
        Visitor.LocationOf(response).AbsolutePath.ShouldEndWith("/authorize");
        Reader.SessionCookie.ShouldBeNull();
    }

    [Fact]
    [Recording("T11-token-consumer-without-refresh-grant")]
    public async Task A_consumer_without_the_refresh_grant_keeps_sessions_and_is_logged_once()
    {
        Application.Sandbox.Options.RefreshGrant = false;
        Time.Advance(AlmostOver);
        for (var view = 0; view < 3; view++) (await Reader.OpenAsync(Article)).Status.ShouldBe(HttpStatusCode.OK);
        Application.Log.Events.Count(logged => logged.Level == LogEventLevel.Error).ShouldBe(1);
        Time.Advance(TimeSpan.FromMinutes(3));
        Visitor.LocationOf(await Reader.GetAsync(Article)).AbsolutePath.ShouldEndWith("/authorize");
        (await Reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(500, "text/html", "")]
    [InlineData(503, "text/html", "down")]
    [InlineData(429, "text/html", "")]
    [InlineData(403, "text/html", "no user agent")]
    [InlineData(400, "application/json", """{"error":"invalid_request"}""")]
    [InlineData(200, "text/html", "<html>")]
    [InlineData(200, "application/json", "{}")]
    [InlineData(200, "application/json", """{"access_token":"x"}""")]
    [InlineData(200, "application/json", "null")]
    public async Task A_failure_that_does_not_concern_the_token_keeps_the_session(int status, string type, string body)
    {
        using (Break(CannedResponses.Of(status, type, body)))
        {
            Time.Advance(AlmostOver);
            (await Reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
            Time.Advance(TimeSpan.FromMinutes(3));
            (await Reader.OpenAsync(Article)).Document.QuerySelector("[data-age]").ShouldNotBeNull();
            var page = await Reader.OpenAsync("/wikipedia/en/wiki/Moon");
            page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.Message.ShouldBe("unavailable");
            page.Response.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
            (await Reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        }

        Time.Advance(TimeSpan.FromMinutes(1));
        (await Reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
    }

    [Fact]
    public async Task A_truncated_token_response_keeps_the_session()
    {
        Time.Advance(TimeSpan.FromHours(5));
        using (Break(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        }))
        {
            (await Reader.OpenAsync(Article)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        }

        Time.Advance(TimeSpan.FromMinutes(1));
        (await Reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
    }

    [Fact]
    public async Task After_a_failure_the_token_endpoint_is_not_called_for_a_while()
    {
        Time.Advance(TimeSpan.FromHours(5));
        using var broken = Break(CannedResponses.Of(503, "text/html", "", ("Retry-After", "60")));
        for (var view = 0; view < 10; view++) (await Reader.OpenAsync(Article)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Refreshes.ShouldBe(1);
        Time.Advance(TimeSpan.FromSeconds(61));
        await Reader.OpenAsync(Article);
        Refreshes.ShouldBe(2);
    }

    private IDisposable Break(RequestDelegate respond) =>
        Application.Sandbox.Intercept(IsTokenRequest, respond);
}
