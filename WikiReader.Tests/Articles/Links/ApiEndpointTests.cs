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
}
