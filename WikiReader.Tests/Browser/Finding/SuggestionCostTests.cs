using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Finding;

/// <summary>How many requests suggestions take.</summary>
public sealed class SuggestionCostTests(BrowserFixture browser) : SuggestionTest(browser)
{
    // The milliseconds at which the page sends requests for suggestions, by its own clock.
    private const string RecordRequests = """
        window.sent = [];
        const send = window.fetch;
        window.fetch = (address, options) => {
          if (String(address).includes('/suggest?')) sent.push(performance.now());
          return send(address, options);
        };
        """;

    [Fact]
    public async Task A_fast_typist_causes_at_most_four_requests_in_a_second()
    {
        var reader = await StartReaderAsync();
        var tab = await NewSignedInTabAsync(reader);
        await tab.Page.AddInitScriptAsync(RecordRequests);
        await tab.OpenAsync("/about");
        reader.Sandbox.ClearRequests();
        await FieldOf(tab).PressSequentiallyAsync("earth moon sun water", new() { Delay = 50 });
        await Eventually.BecomesTrueAsync(() => AskedFor(reader, "earth%20moon%20sun%20water") == 1, "the whole text is asked for");
        var times = await tab.Page.EvaluateAsync<double[]>("window.sent");
        times.Length.ShouldBeGreaterThan(2);
        times.ShouldAllBe(start => times.Count(time => time >= start && time < start + 1000) <= 4);
        reader.Sandbox.RequestsTo("title").Count.ShouldBeLessThanOrEqualTo(times.Length);
    }

    [Fact]
    public async Task A_letter_deleted_costs_no_request()
    {
        var tab = await TypeAsync("moo");
        await Assertions.Expect(OptionsOf(tab).First).ToContainTextAsync("Moon");
        await FieldOf(tab).PressSequentiallyAsync("x");
        await Assertions.Expect(ListOf(tab)).ToBeHiddenAsync();
        Reader.Sandbox.ClearRequests();
        await FieldOf(tab).PressAsync("Backspace");
        await Assertions.Expect(OptionsOf(tab).First).ToContainTextAsync("Moon");
        Reader.Sandbox.RequestsTo("title").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_late_response_to_an_earlier_query_is_not_shown()
    {
        var reader = await StartReaderAsync();
        var tab = await NewSignedInTabAsync(reader);
        await tab.OpenAsync("/about");
        var (asked, abandoned) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var late = reader.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/search/title", StringComparison.Ordinal) && request.Query["q"] == "m",
            async context =>
            {
                asked.TrySetResult();
                await using var registration = context.RequestAborted.Register(() => abandoned.TrySetResult());
                await abandoned.Task;
            });
        await FieldOf(tab).PressSequentiallyAsync("m");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await FieldOf(tab).PressSequentiallyAsync("oon");
        await Assertions.Expect(OptionsOf(tab).First).ToContainTextAsync("Moon");
        await abandoned.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_choice_stays_when_the_response_to_the_next_letters_has_it_as_well()
    {
        var tab = await TypeAsync("ear");
        await Assertions.Expect(OptionsOf(tab).First).ToContainTextAsync("Earth");
        var answer = new TaskCompletionSource();
        using var late = Reader.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/search/title", StringComparison.Ordinal) && request.Query["q"] == "earth", async context =>
            {
                await answer.Task;
                await CannedResponses.Of(200, "application/json", """{"pages":[{"id":1,"key":"Earthquake","title":"Earthquake"},{"id":2,"key":"Earth","title":"Earth"}]}""")(context);
            });
        await FieldOf(tab).FillAsync("earth");
        await FieldOf(tab).PressAsync("ArrowDown");
        answer.SetResult();
        await Assertions.Expect(OptionsOf(tab).First).ToContainTextAsync("Earthquake");
        await Assertions.Expect(tab.Page.Locator(".wr-bar [aria-selected=true]")).ToHaveTextAsync("Earth");
        await FieldOf(tab).PressAsync("Enter");
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex("/wiki/Earth$"));
    }

    private static int AskedFor(ReaderApplication reader, string query) =>
        reader.Sandbox.RequestsTo("title").Count(request => request.Query!.Contains($"q={query}&", StringComparison.Ordinal));
}
