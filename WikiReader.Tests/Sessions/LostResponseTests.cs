using System.Net;
using WikiReader.Tests.Contract;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

/// <summary>Requests that still have the tokens from before a renewal: its response was lost, or they were sent earlier.</summary>
public sealed class LostResponseTests : SessionTest
{
    private const string Article = "/wikipedia/en/wiki/Earth";
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(4);

    [Fact]
    public async Task A_lost_response_keeps_the_session_even_an_hour_later()
    {
        var old = Reader.SessionCookie!.Value;
        Time.Advance(TokenLife);
        await Reader.OpenAsync(Article);
        Reader.Restore(old);
        Time.Advance(TimeSpan.FromHours(1));
        (await Reader.OpenAsync(Article)).Status.ShouldBe(HttpStatusCode.OK);
        Refreshes.ShouldBe(1);
        Reader.SessionCookie!.Value.ShouldNotBe(old);
    }

    [Fact]
    public async Task Three_consecutive_lost_responses_keep_the_session()
    {
        var old = Reader.SessionCookie!.Value;
        for (var lost = 1; lost <= 3; lost++)
        {
            Time.Advance(TokenLife);
            (await Reader.OpenAsync(Article)).Status.ShouldBe(HttpStatusCode.OK);
            Refreshes.ShouldBe(lost);
            Reader.Restore(old);
        }

        Time.Advance(TimeSpan.FromHours(1));
        (await Reader.OpenAsync(Article)).Status.ShouldBe(HttpStatusCode.OK);
        Refreshes.ShouldBe(3);
    }

    [Fact]
    public async Task Replaced_tokens_are_accepted_for_ten_minutes_after_the_new_ones_were_seen_and_no_longer()
    {
        var old = Reader.SessionCookie!.Value;
        Time.Advance(TokenLife);
        await Reader.OpenAsync(Article);
        await Reader.OpenAsync(Article);
        var current = Reader.SessionCookie!.Value;
        Time.Advance(TimeSpan.FromMinutes(9));
        Reader.Restore(old);
        (await Reader.OpenAsync(Article)).Status.ShouldBe(HttpStatusCode.OK);
        Time.Advance(TimeSpan.FromMinutes(2));
        Reader.Restore(old);
        Visitor.LocationOf(await Reader.GetAsync(Article)).AbsolutePath.ShouldEndWith("/authorize");
        Refreshes.ShouldBe(2);
        Reader.Restore(current);
    }

    [Fact]
    [Recording("R01-refresh-success-and-rotation")]
    [Recording("C02-core-html-with-tokens")]
    public async Task A_request_in_flight_during_a_refresh_succeeds()
    {
        var blocked = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        var first = true;
        using var slow = Application.Sandbox.Intercept(request => first && request.Path.Value!.EndsWith("/Moon/bare", StringComparison.Ordinal), async context =>
        {
            first = false;
            arrived.SetResult();
            await blocked.Task;
            await CannedResponses.Of(403, "application/json", """{"error":"rest-read-denied","httpCode":403,"httpReason":"Forbidden"}""")(context);
        });
        var moon = Reader.OpenAsync("/wikipedia/en/wiki/Moon");
        await arrived.Task;
        Application.Sandbox.Expire("Reader");
        (await Reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
        blocked.SetResult();
        (await moon).Heading.ShouldBe("Moon");
        Refreshes.ShouldBe(1);
    }
}
