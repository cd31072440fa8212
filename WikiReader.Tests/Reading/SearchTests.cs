using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Reading;

/// <summary>Search results from the common API endpoint of all wikis.</summary>
[Trait("Category", "Fast")]
public sealed class SearchFromTheCommonApiTests(SharedApplication shared) : SearchTests(shared), IClassFixture<SharedApplication>;

/// <summary>Search results from the API endpoint of each wiki's own domain.</summary>
[Trait("Category", "Fast")]
public sealed class SearchFromOwnDomainsTests(SharedApplicationOnOwnDomains shared) : SearchTests(shared), IClassFixture<SharedApplicationOnOwnDomains>;

public abstract class SearchTests(SharedApplication shared) : ReadingTest(shared)
{
    [Fact]
    public async Task A_search_finds_pages_and_links_to_them()
    {
        var page = await Reader.OpenAsync("/search?project=wikipedia&language=en&q=earth");
        page.Address.PathAndQuery.ShouldBe("/wikipedia/en/search?q=earth");
        page.Document.QuerySelectorAll("[data-result] a").Select(link => link.GetAttribute("href")).ShouldContain("/wikipedia/en/wiki/Earth");
        page.Document.QuerySelectorAll(".wr-excerpt .searchmatch").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Search_results_are_limited_and_each_description_is_a_single_line()
    {
        var hit = $$"""{"id":1,"key":"Sun","title":"Sun","excerpt":"a","description":"{{new string('W', 5000)}}"}""";
        using var search = Application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/search/page", StringComparison.Ordinal),
            CannedResponses.Of(200, "application/json", $$"""{"pages":[{{string.Join(',', Enumerable.Repeat(hit, 500))}}]}"""));
        var page = await Reader.OpenAsync("/wikipedia/en/search?q=sun");
        page.Document.QuerySelectorAll("[data-result]").Length.ShouldBe(20);
        page.Document.QuerySelectorAll("[data-result] .wr-quiet").ShouldAllBe(description => description.TextContent.Length <= 250);
    }
}
