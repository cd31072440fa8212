using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Tests.Articles.Links;

[Trait("Category", "Fast")]
public sealed class ApiEndpointTests
{
    private static readonly Site English = new("wikipedia", "en", "Wikipedia", "https://en.wikipedia.org");
    private static readonly Site Commons = new("commons", Site.Multilingual, "Wikimedia Commons", "https://commons.wikimedia.org");

    [Theory]
    [InlineData("nothing", null)]
    [InlineData("an empty text", "")]
    [InlineData("a space", " ")]
    [InlineData("no scheme", "api.wikimedia.org/core/v1")]
    [InlineData("a path", "/core/v1")]
    [InlineData("another scheme", "ftp://api.wikimedia.org/core/v1")]
    [InlineData("a file", "file:///core/v1")]
    [InlineData("clear text", "http://api.wikimedia.org/core/v1/{project}/{language}")]
    [InlineData("clear text at a host named like this machine", "http://localhost.example/core/v1")]
    [InlineData("user info", "https://user:word@api.wikimedia.org/core/v1")]
    [InlineData("a query", "https://api.wikimedia.org/core/v1?x=1")]
    [InlineData("a fragment", "https://api.wikimedia.org/core/v1#x")]
    [InlineData("an unknown placeholder", "https://api.wikimedia.org/core/v1/{wiki}")]
    [InlineData("a placeholder in another case", "https://api.wikimedia.org/core/v1/{Project}")]
    [InlineData("a placeholder that does not end", "https://api.wikimedia.org/core/v1/{project")]
    [InlineData("a placeholder that does not start", "https://api.wikimedia.org/core/v1/project}")]
    [InlineData("a placeholder in a placeholder", "https://api.wikimedia.org/core/v1/{{project}}")]
    public void An_invalid_endpoint_template_is_not_parsed(string what, string? template)
    {
        ApiEndpoint.TryParse(template, out var endpoint).ShouldBeFalse(what);
        endpoint.ShouldBeNull();
    }

    [Theory]
    [InlineData("Wikimedia's gateway", "https://api.wikimedia.org/core/v1/{project}/{language}", "https://api.wikimedia.org/core/v1/wikipedia/en", "https://api.wikimedia.org/core/v1/commons")]
    [InlineData("its successor", "https://{domain}/w/rest.php/v1", "https://en.wikipedia.org/w/rest.php/v1", "https://commons.wikimedia.org/w/rest.php/v1")]
    [InlineData("a final slash", "https://{domain}/w/rest.php/v1/", "https://en.wikipedia.org/w/rest.php/v1", "https://commons.wikimedia.org/w/rest.php/v1")]
    [InlineData("the language first", "https://api.example/{language}/{project}", "https://api.example/en/wikipedia", "https://api.example/commons")]
    [InlineData("this machine", "http://127.0.0.1:5081/core/v1/{project}/{language}", "http://127.0.0.1:5081/core/v1/wikipedia/en", "http://127.0.0.1:5081/core/v1/commons")]
    [InlineData("this machine by name", "http://localhost:5081/{project}/{language}", "http://localhost:5081/wikipedia/en", "http://localhost:5081/commons")]
    [InlineData("this machine in the newer protocol", "http://[::1]:5081/{project}/{language}", "http://[::1]:5081/wikipedia/en", "http://[::1]:5081/commons")]
    [InlineData("the language in the host", "https://{language}.{project}.example/v1", "https://en.wikipedia.example/v1", "https://mul.commons.example/v1")]
    [InlineData("one wiki", "https://wiki.example/w/rest.php/v1", "https://wiki.example/w/rest.php/v1", "https://wiki.example/w/rest.php/v1")]
    public void A_template_gives_the_base_address_of_each_wiki(string what, string template, string english, string commons)
    {
        var endpoint = Writer.EndpointOf(template);
        endpoint.For(English).ShouldBe(english, what);
        endpoint.For(Commons).ShouldBe(commons, what);
    }

    [Theory]
    [InlineData("a language with a hyphen", "wikipedia", "zh-min-nan", "https://zh-min-nan.wikipedia.org/w/rest.php/v1")]
    [InlineData("a language with a hyphen of another project", "wiktionary", "roa-rup", "https://roa-rup.wiktionary.org/w/rest.php/v1")]
    [InlineData("a project", "wikiversity", "en", "https://en.wikiversity.org/w/rest.php/v1")]
    [InlineData("a project's common wiki", "wikisource", Site.Multilingual, "https://wikisource.org/w/rest.php/v1")]
    [InlineData("a project without languages", "species", Site.Multilingual, "https://species.wikimedia.org/w/rest.php/v1")]
    [InlineData("another project without languages", "wikifunctions", Site.Multilingual, "https://www.wikifunctions.org/w/rest.php/v1")]
    public void A_wiki_without_a_route_in_the_gateway_is_asked_at_its_own_domain(string what, string project, string language, string expected)
    {
        var site = SiteTable.Snapshot.Find(project, language).ShouldNotBeNull();
        Writer.EndpointOf(new WikimediaOptions().ApiEndpoint).For(site).ShouldBe(expected, what);
        Writer.EndpointOf("https://gateway.example/core/v1/{project}/{language}").For(site).ShouldStartWith("https://gateway.example/core/v1/", Case.Sensitive, what);
    }

    [Fact]
    public void All_other_wikis_are_asked_at_the_gateway()
    {
        var sites = SiteTable.Snapshot.Projects.SelectMany(project => SiteTable.Snapshot.LanguagesOf(project.Project).Select(language => SiteTable.Snapshot.Find(project.Project, language)!)).ToList();
        var elsewhere = sites.Where(site => !Writer.EndpointOf(new WikimediaOptions().ApiEndpoint).For(site).StartsWith("https://api.wikimedia.org/", StringComparison.Ordinal)).ToList();
        elsewhere.ShouldBe(sites.Where(site => !SiteTable.Snapshot.IsRouted(site)), ignoreOrder: true);
        // The common wikis of Wikisource and Wikiversity, and 35 others.
        elsewhere.Count.ShouldBe(37);
        sites.Where(site => site.Language.Contains('-', StringComparison.Ordinal)).ShouldBeSubsetOf(elsewhere);
    }

    [Theory]
    [InlineData("https://wiki.example/w/rest.php/v1", "/w")]
    [InlineData("https://wiki.example/mediawiki/rest.php/v1", "/mediawiki")]
    [InlineData("https://wiki.example/rest.php/v1", "")]
    [InlineData("https://wiki.example/api", "/w")]
    public void The_script_path_of_a_single_wiki_is_where_its_API_is(string template, string expected) => Writer.EndpointOf(template).ScriptPath.ShouldBe(expected);

    [Theory]
    [InlineData("https://wiki.example/w/rest.php/v1", true)]
    [InlineData("https://{domain}/w/rest.php/v1", false)]
    [InlineData("https://api.wikimedia.org/core/v1/{project}/{language}", false)]
    public void A_template_without_placeholders_serves_a_single_wiki(string template, bool expected) => Writer.EndpointOf(template).IsSingleWiki.ShouldBe(expected);

    [Fact]
    public void Only_a_single_wiki_endpoint_has_an_origin()
    {
        Writer.EndpointOf("https://wiki.example:8443/w/rest.php/v1").Origin.Authority.ShouldBe("wiki.example:8443");
        Should.Throw<InvalidOperationException>(() => Writer.EndpointOf("https://{domain}/w/rest.php/v1").Origin);
    }

    [Theory]
    [InlineData("Wikimedia's gateway", "https://api.wikimedia.org/core/v1/{project}/{language}", "https://api.wikimedia.org/feed/v1/wikipedia/en")]
    [InlineData("its successor", "https://{domain}/w/rest.php/v1", "https://en.wikipedia.org/api/rest_v1/feed")]
    [InlineData("a domain in the path", "http://127.0.0.1:5081/{domain}/w/rest.php/v1", "http://127.0.0.1:5081/en.wikipedia.org/api/rest_v1/feed")]
    [InlineData("one wiki", "https://wiki.example/w/rest.php/v1", null)]
    [InlineData("one wiki named like the gateway", "https://wiki.example/core/v1/wikipedia/en", null)]
    [InlineData("another interface", "https://api.example/{language}/{project}", null)]
    public void Feeds_are_at_the_origin_of_the_API(string what, string template, string? feed)
    {
        var endpoint = Writer.EndpointOf(template);
        endpoint.FeedOf(English).ShouldBe(feed, what);
        if (feed is not null) new Uri(feed).GetLeftPart(UriPartial.Authority).ShouldBe(new Uri(endpoint.For(English)).GetLeftPart(UriPartial.Authority), what);
    }

    [Fact]
    public void The_feed_of_a_wiki_without_a_route_at_the_gateway_is_at_its_own_domain() =>
        Writer.EndpointOf(ApiEndpoint.Gateway).FeedOf(new Site("wikipedia", "zh-min-nan", "Wikipedia", "https://zh-min-nan.wikipedia.org")).ShouldBe("https://zh-min-nan.wikipedia.org/api/rest_v1/feed");
}
