using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>WikiReader follows Wikimedia's API etiquette: few concurrent requests, backoff, an identifying User-Agent.</summary>
public sealed class ApiEtiquetteTests
{
    [Fact]
    public async Task At_most_three_API_requests_of_one_user_run_at_the_same_time()
    {
        await using var application = await ReaderApplication.StartAsync();
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        int now = 0, most = 0;
        var three = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        using var counted = application.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/bare", StringComparison.Ordinal), async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            if (Volatile.Read(ref now) == 3) three.TrySetResult();
            await release.Task;
            Interlocked.Decrement(ref now);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
        var opening = Enumerable.Range(0, 12).Select(number => reader.OpenAsync($"/wikipedia/en/wiki/Page_{number}")).ToArray();
        await three.Task;
        using var other = application.NewVisitor();
        (await other.SignInAsync(user: "Editor")).Status.ShouldBe(HttpStatusCode.OK);
        release.SetResult();
        foreach (var page in await Task.WhenAll(opening)) page.Message.ShouldBe("missing");
        most.ShouldBe(3);
    }

    [Fact]
    public async Task After_a_429_no_request_is_sent_for_that_user_until_Retry_After_and_other_users_are_unaffected()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var application = await ReaderApplication.StartAsync(time: time);
        using var reader = application.NewVisitor();
        using var editor = application.NewVisitor();
        await OpenWithRetryAfterAsync(application, reader, editor, 429, "throttled");

        time.Advance(TimeSpan.FromSeconds(10));
        var page = await reader.OpenAsync("/wikipedia/en/wiki/Earth");
        page.Message.ShouldBe("throttled");
        page.Response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(20));
        application.Sandbox.Requests.ShouldBeEmpty();
        (await editor.OpenAsync("/wikipedia/en/wiki/Earth")).Heading.ShouldBe("Earth");
        time.Advance(TimeSpan.FromSeconds(21));
        (await reader.OpenAsync("/wikipedia/en/wiki/Earth")).Heading.ShouldBe("Earth");
    }

    [Fact]
    public async Task After_a_503_with_Retry_After_no_request_is_sent_to_that_host_until_then()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var application = await ReaderApplication.StartAsync(time: time);
        using var reader = application.NewVisitor();
        using var editor = application.NewVisitor();
        await OpenWithRetryAfterAsync(application, reader, editor, 503, "unavailable");

        (await editor.OpenAsync("/wikipedia/en/wiki/Earth")).Message.ShouldBe("unavailable");
        application.Sandbox.Requests.ShouldBeEmpty();
        time.Advance(TimeSpan.FromSeconds(31));
        (await editor.OpenAsync("/wikipedia/en/wiki/Earth")).Heading.ShouldBe("Earth");
    }

    [Theory]
    [InlineData("operator@example.org")]
    [InlineData("Jane Doe, day and night: <jane@example.org> (office")]
    public async Task Every_API_request_names_WikiReader_its_version_and_its_operator_and_carries_no_cookie(string contact)
    {
        await using var application = await ReaderApplication.StartAsync(settings: [("Wikimedia:Contact", contact), ("Reader:BareReuse", "00:00:00"), ReaderApplication.EveryViewWaits]);
        using var reader = application.NewVisitor();
        var asked = new System.Collections.Concurrent.ConcurrentBag<(string Agent, int Cookies)>();
        using var seen = application.Sandbox.Intercept(
            request =>
            {
                if (!request.Path.Value!.EndsWith("/authorize", StringComparison.Ordinal)) asked.Add((request.Headers.UserAgent.ToString(), request.Cookies.Count));
                return false;
            },
            _ => Task.CompletedTask);
        await reader.SignInAsync("/wikipedia/en/wiki/Earth");
        asked.Count.ShouldBe(4);
        application.Sandbox.Expire("Reader");
        await reader.OpenAsync("/wikipedia/en/wiki/Earth");
        asked.Count.ShouldBe(9, "bare, profile, a refresh, the name of the account and bare; the article is cached");
        asked.ShouldAllBe(request => request.Cookies == 0 && request.Agent.StartsWith("WikiReader/", StringComparison.Ordinal) && request.Agent.Contains($" ({contact}) ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deprecated_API_is_logged_once_with_the_setting_to_change()
    {
        await using var application = await ReaderApplication.StartAsync();
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        using var deprecated = application.Sandbox.Intercept(IsBare, context =>
        {
            context.Response.Headers["Deprecation"] = "@1782864000";
            context.Response.Headers["Sunset"] = "Wed, 30 Jun 2027 00:00:00 GMT";
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        for (var view = 0; view < 3; view++) await reader.OpenAsync("/wikipedia/en/wiki/Earth");
        var warning = application.Log.Lines.Where(line => line.Contains("deprecated", StringComparison.Ordinal)).ShouldHaveSingleItem();
        warning.ShouldStartWith("Warning");
        warning.ShouldContain("Wikimedia:ApiEndpoint");
        warning.ShouldContain("30 Jun 2027");
    }

    // Both users are signed in. Wikimedia answers the reader with the status and "Retry-After: 30".
    private static async Task OpenWithRetryAfterAsync(ReaderApplication application, Visitor reader, Visitor editor, int status, string message)
    {
        await reader.SignInAsync();
        await editor.SignInAsync(user: "Editor");
        using (application.Sandbox.Intercept(IsBare, CannedResponses.Of(status, "text/html", "", ("Retry-After", "30"))))
            (await reader.OpenAsync("/wikipedia/en/wiki/Earth")).Message.ShouldBe(message);

        application.Sandbox.ClearRequests();
    }

    private static bool IsBare(HttpRequest request) => request.Path.Value!.EndsWith("/bare", StringComparison.Ordinal);
}
