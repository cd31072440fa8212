using System.Text;
using Microsoft.Extensions.Options;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Tests.Articles.Links;

/// <summary>The links of pictures that a wiki shows from Wikimedia Commons, and does not have itself.</summary>
[Trait("Category", "Fast")]
public sealed class SharedFileTests
{
    private const string Gateway = "https://api.wikimedia.org/core/v1/{project}/{language}";

    [Theory]
    [InlineData("a thumbnail", "//upload.wikimedia.org/wikipedia/commons/thumb/0/0f/Old_mill.jpg/250px-Old_mill.jpg", "/commons/mul/wiki/File:Old_mill.jpg")]
    [InlineData("the file", "https://upload.wikimedia.org/wikipedia/commons/0/0f/Old_mill.jpg", "/commons/mul/wiki/File:Old_mill.jpg")]
    [InlineData("the newer host", "//thumb.wikimedia.org/wikipedia/commons/thumb/0/0f/Old_mill.jpg/330px-Old_mill.jpg", "/commons/mul/wiki/File:Old_mill.jpg")]
    [InlineData("a file of the wiki", "//upload.wikimedia.org/wikipedia/en/0/0f/Old_mill.jpg", "/wikipedia/en/wiki/File:Old_mill.jpg")]
    public void A_picture_of_Commons_links_to_its_page_there(string what, string src, string expected) =>
        LinkOf($"""<figure typeof="mw:File/Thumb"><a href="./File:Old_mill.jpg"><img resource="./File:Old_mill.jpg" src="{src}" width="250" height="167"></a></figure>""").ShouldBe(expected, what);

    [Theory]
    [InlineData("in German", "./Datei:Mühle_&amp;_Bach.jpg", "/commons/mul/wiki/File:M%C3%BChle_%26_Bach.jpg")]
    [InlineData("in Arabic", "./ملف:Mill.jpg", "/commons/mul/wiki/File:Mill.jpg")]
    [InlineData("with a colon in its name", "./Fichier:Mill:_a_view.jpg", "/commons/mul/wiki/File:Mill:_a_view.jpg")]
    public void The_page_at_Commons_has_the_English_name_of_the_namespace(string what, string page, string expected) =>
        LinkOf($"""<span typeof="mw:File"><a href="{page}"><img resource="{page}" src="//upload.wikimedia.org/wikipedia/commons/1/11/Mill.jpg"></a></span>""").ShouldBe(expected, what);

    [Theory]
    [InlineData("leads to an article", """<a href="./Windmill"><img resource="./File:Mill.jpg" src="//upload.wikimedia.org/wikipedia/commons/1/11/Mill.jpg"></a>""", "/wikipedia/en/wiki/Windmill")]
    [InlineData("leads to another website", """<a href="https://example.org/"><img resource="./File:Mill.jpg" src="//upload.wikimedia.org/wikipedia/commons/1/11/Mill.jpg"></a>""", "https://example.org/")]
    [InlineData("has words", """<a href="./File:Mill.jpg">the mill</a>""", "/wikipedia/en/wiki/File:Mill.jpg")]
    public void Any_other_link_leads_where_it_did(string what, string html, string expected) => LinkOf(html).ShouldBe(expected, what);

    [Fact]
    public void A_picture_of_Commons_links_to_Commons_itself_if_that_is_not_read_here()
    {
        var options = new SiteOptions();
        options.Projects.Add("wikipedia");
        LinkOf(Picture, Gateway, options: options).ShouldBe("https://commons.wikimedia.org/wiki/File:Old_mill.jpg");
    }

    [Theory]
    [InlineData("https://wiki.example/wiki/", "https://wiki.example/wiki/File:Old_mill.jpg")]
    [InlineData("https://wiki.example/w/", "https://wiki.example/w/index.php?title=File:Old_mill.jpg")]
    public void A_private_wikis_shared_picture_links_to_the_page_of_that_wiki(string stated, string expected) =>
        LinkOf(stated.EndsWith("/w/", StringComparison.Ordinal) ? Picture.Replace("./File", "./index.php?title=File", StringComparison.Ordinal) : Picture, "https://wiki.example/w/rest.php/v1", stated).ShouldBe(expected);

    private const string Picture =
        """<a href="./File:Old_mill.jpg"><img resource="./File:Old_mill.jpg" src="//upload.wikimedia.org/wikipedia/commons/thumb/0/0f/Old_mill.jpg/250px-Old_mill.jpg"></a>""";

    private static string LinkOf(string body, string endpoint = Gateway, string stated = "//en.wikipedia.org/wiki/", SiteOptions? options = null)
    {
        var wikis = new SiteRegistry(Options.Create(options ?? new SiteOptions()), Writer.EndpointOf(endpoint));
        var html = new ArticleHtml(wikis, new MediaHosts(Options.Create(new WikimediaOptions())));
        var page = $"""<!DOCTYPE html><html><head><base href="{stated}"/></head><body lang="en" dir="ltr">{body}</body></html>""";
        using var written = html.Write(Encoding.UTF8.GetBytes(page), new ArticleContext(wikis.Default, Writer.TitleOf("Mill"), ""));
        return Writer.Show(Writer.TextOf(written.Body)).QuerySelectorAll("a").ShouldHaveSingleItem().GetAttribute("href").ShouldNotBeNull();
    }
}
