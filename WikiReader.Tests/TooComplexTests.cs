using System.Diagnostics;
using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>Pages that are built to cost as much time and memory as 16 MiB of HTML can.</summary>
[Trait("Category", "Fast")]
public sealed class TooComplexTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const int Size = 15 * 1024 * 1024;

    // Takes a quarter of a second on an idle machine.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["ten thousand blocks in one another"] = Times("<div>", 10_000),
        ["blocks in one another to the end"] = Fill("<div>"),
        ["lists in one another"] = Times("<ul><li>", 30_000),
        ["tables in one another"] = Times("<table><tr><td>", 30_000),
        ["formatting in itself"] = Times("<b>", 50_000),
        ["formatting that each block takes up again"] = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<font id=x{i}><p>")),
        ["a formula in itself"] = "<math>" + Times("<mrow>", 50_000),
        ["a drawing in itself"] = Times("<svg><g>", 50_000),
        ["templates in one another"] = Times("<template>", 50_000),
        ["end tags that search a deep page"] = Times("<div>", 500) + Times("</x>", 900_000),
        ["four million line breaks"] = Fill("<br>"),
        ["five million attributes"] = "<p " + Fill("id "),
        ["nothing but tags that do not end"] = Fill("<"),
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_that_is_too_complex_ends_on_a_message_page(string name)
    {
        var clock = Stopwatch.StartNew();
        var page = await OpenAsync(Pages[name]);
        page.Status.ShouldBe(HttpStatusCode.BadGateway);
        page.Message.ShouldBe("too-complex");
        page.Document.QuerySelector("main a[href='https://en.wikipedia.org/wiki/Earth']").ShouldNotBeNull();
        clock.Elapsed.ShouldBeLessThan(Limit);
        (await Reader.OpenAsync("/wikipedia/en/wiki/Moon")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("an attribute", "<p title='", "a", "'>x</p>")]
    [InlineData("a comment", "<!--", "- -", "-->x")]
    [InlineData("a text", "<p>", "a", "</p>")]
    [InlineData("classes", "<div class='", "a wr-b ", "'>x</div>")]
    [InlineData("a set of images", "<img src=//upload.wikimedia.org/a.png srcset='", "//upload.wikimedia.org/a 1x,", "'>")]
    [InlineData("an address", "<a href='./Sun#", "é", "'>x</a>")]
    public async Task A_page_of_one_very_long_token_is_shown(string name, string start, string piece, string end)
    {
        var clock = Stopwatch.StartNew();
        var page = await OpenAsync(start + Fill(piece) + end);
        page.Status.ShouldBe(HttpStatusCode.OK, name);
        page.Article.ShouldNotBeNull();
        clock.Elapsed.ShouldBeLessThan(Limit);
    }

    [Fact]
    public async Task Excerpts_that_are_too_complex_are_left_out_of_the_results()
    {
        var hit = $$"""{"id":1,"key":"Sun","title":"Sun","excerpt":"{{Times("<div>", 10_000)}}","description":"A star"}""";
        using var search = Application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/search/page", StringComparison.Ordinal), CannedResponses.Of(200, "application/json", $$"""{"pages":[{{hit}}]}"""));
        var page = await Reader.OpenAsync("/wikipedia/en/search?q=sun");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("[data-result]").ShouldNotBeNull();
        page.Document.QuerySelector(".wr-excerpt").ShouldBeNull();
    }

    private async Task<Page> OpenAsync(string body)
    {
        using var pathological = Application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/Earth/html", StringComparison.Ordinal), CannedResponses.Of(200, "text/html", $"<!DOCTYPE html><html><body>{body}</body></html>"));
        return await Reader.OpenAsync("/wikipedia/en/wiki/Earth");
    }

    private static string Fill(string piece) => Times(piece, Size / System.Text.Encoding.UTF8.GetByteCount(piece));

    private static string Times(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count));
}
