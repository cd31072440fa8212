using System.Globalization;
using System.Net;
using System.Text.Json;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.InvalidResponses;

public sealed class SearchResponseTests(ApplicationWithClock shared) : InvalidResponsesTest(shared)
{
    private const string Search = "/wikipedia/en/search?q=earth", Missing = "/wikipedia/en/wiki/Earth_of_the_missing";

    [Fact]
    public async Task No_invalid_search_result_causes_a_500()
    {
        foreach (var mutation in JsonMutations.Of(await SampleAsync(), "pages", "key", "excerpt", "description", "matched_title", "thumbnail", "url")) await CheckAsync(mutation);
        ShouldHaveNoFaults();
    }

    [Fact]
    public async Task No_invalid_status_header_or_body_of_a_search_causes_a_500()
    {
        foreach (var mutation in BodyMutations.All) await CheckAsync(mutation);
        ShouldHaveNoFaults();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"pages":null}""")]
    [InlineData("""{"pages":[null]}""")]
    [InlineData("""{"pages":[{"id":8},{"key":5},"x",null]}""")]
    [InlineData("""{"pages":{"0":{"key":"Earth"}}}""")]
    public async Task A_response_without_a_usable_result_is_reported_as_invalid(string body)
    {
        using var invalid = Tamper("/search/page", new Mutation("invalid") { Body = _ => System.Text.Encoding.UTF8.GetBytes(body) });
        var page = await Reader.OpenAsync(Search);
        page.Status.ShouldBe(HttpStatusCode.BadGateway);
        page.Message.ShouldBe("unusable");
        (await Reader.OpenAsync(Missing)).Message.ShouldBe("missing");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"id":8,"title":"Moon","excerpt":"x"}""")]
    [InlineData("""{"id":8,"key":null,"title":"Moon"}""")]
    [InlineData("""{"id":8,"key":["Moon"],"title":"Moon"}""")]
    [InlineData("""{"id":8,"key":"<Moon>","title":"Moon"}""")]
    [InlineData("""{"id":8,"key":"\ud800","title":"Moon"}""")]
    public async Task An_unusable_result_does_not_hide_the_others(string hit)
    {
        var body = $$"""{"pages":[{{hit}},{"id":8,"key":"Earth","title":"Earth","excerpt":null,"description":"Third planet"}]}""";
        using var invalid = Tamper("/search/page", new Mutation("invalid") { Body = _ => System.Text.Encoding.UTF8.GetBytes(body) });
        var page = await Reader.OpenAsync(Search);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("[data-result]").ShouldHaveSingleItem().TextContent.ShouldContain("Third planet");
    }

    [Fact]
    public async Task Surplus_search_results_are_ignored()
    {
        var hits = string.Join(',', Enumerable.Range(0, 5000).Select(number => $$"""{"id":{{number}},"key":"Page_{{number}}","title":"x","excerpt":"y"}"""));
        using var invalid = Tamper("/search/page", new Mutation("many") { Body = _ => System.Text.Encoding.UTF8.GetBytes($$"""{"pages":[{{hits}}]}""") });
        (await Reader.OpenAsync(Search)).Document.QuerySelectorAll("[data-result]").Length.ShouldBe(20);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(21)]
    public async Task An_unusable_result_hides_neither_the_next_page_nor_a_result_on_it(int unusable)
    {
        using var invalid = InterceptMany(30, unusable);
        var first = await Reader.OpenAsync(Search);
        var next = await Reader.OpenAsync(first.Document.QuerySelector("[data-more]").ShouldNotBeNull().GetAttribute("href")!);
        first.Document.QuerySelectorAll("[data-result] > a").Concat(next.Document.QuerySelectorAll("[data-result] > a")).Select(link => link.TextContent)
            .ShouldBe(Enumerable.Range(1, 30).Where(number => number != unusable).Select(number => $"Page {number}"));
        next.Document.QuerySelector("[data-more]").ShouldBeNull();
    }

    [Fact]
    public async Task A_page_of_nothing_but_unusable_results_leads_to_the_first_page()
    {
        using var invalid = InterceptMany(21, unusable: 21);
        var response = await Reader.GetAsync($"{Search}&offset=20");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Visitor.LocationOf(response).PathAndQuery.ShouldBe(Search);
    }

    private IDisposable InterceptMany(int hits, int unusable) => Application.Sandbox.Intercept(request => EndsWith(request, "/search/page"), async context =>
    {
        var limit = int.Parse(context.Request.Query["limit"]!, CultureInfo.InvariantCulture);
        var pages = Enumerable.Range(1, Math.Min(hits, limit)).Select(number => new { key = number == unusable ? "<>" : $"Page_{number}" });
        await CannedResponses.Of(200, "application/json", JsonSerializer.Serialize(new { pages }))(context);
    });

    private async Task CheckAsync(Mutation mutation)
    {
        using (Tamper("/search/page", mutation))
        {
            await OpenAsync(mutation.Name, Search);
            Time.Advance(Pause);
            await OpenAsync(mutation.Name, Missing);
        }

        Time.Advance(Pause);
        await OpenAsync($"after {mutation.Name}", Search, "Results for “earth”");
    }

    private async Task<byte[]> SampleAsync()
    {
        byte[]? sample = null;
        using (Tamper("/search/page", new Mutation("none") { Body = good => sample = good })) await Reader.OpenAsync(Search);
        return sample.ShouldNotBeNull();
    }
}
