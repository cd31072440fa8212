using System.Text;
using AngleSharp.Dom;
using Microsoft.Extensions.Options;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Tests.Articles.Links;

/// <summary>Links of private wikis, which have their pages and scripts at paths of their own.</summary>
[Trait("Category", "Fast")]
public sealed class ArticlePathTests
{
    [Theory]
    [InlineData("a page", "./index.php?title=Harvest", "/wikipedia/en/wiki/Harvest")]
    [InlineData("a section of another page", "./index.php?title=Harvest#Summer", "/wikipedia/en/wiki/Harvest#Summer")]
    [InlineData("a title with an ampersand", "./index.php?title=Bed_&_breakfast", "/wikipedia/en/wiki/Bed_%26_breakfast")]
    [InlineData("a title with plus signs", "./index.php?title=C++", "/wikipedia/en/wiki/C%2B%2B")]
    [InlineData("a title with a question mark", "./index.php?title=Why%3F", "/wikipedia/en/wiki/Why%3F")]
    [InlineData("a title with a slash", "./index.php?title=Team/Minutes", "/wikipedia/en/wiki/Team/Minutes")]
    [InlineData("the full address", "https://wiki.example/w/index.php?title=Bed_%26_breakfast", "/wikipedia/en/wiki/Bed_%26_breakfast")]
    [InlineData("the full address without a scheme", "//wiki.example/w/index.php?title=Harvest#Summer", "/wikipedia/en/wiki/Harvest#Summer")]
    [InlineData("a space in the query", "//wiki.example/w/index.php?title=Late+harvest", "/wikipedia/en/wiki/Late_harvest")]
    [InlineData("a special page", "./index.php?title=Special:Version", "https://wiki.example/w/index.php?title=Special:Version")]
    [InlineData("a special page in another language", "./index.php?title=Spezial:Version", "https://wiki.example/w/index.php?title=Spezial:Version")]
    [InlineData("a special page without the script", "./Special:FilePath/Barn.png", "https://wiki.example/w/index.php?title=Special:FilePath/Barn.png")]
    [InlineData("the history of a page", "https://wiki.example/w/index.php?title=Harvest&action=history", "https://wiki.example/w/index.php?title=Harvest&action=history")]
    [InlineData("an old revision", "./index.php?title=Harvest&oldid=7", "https://wiki.example/w/index.php?title=Harvest&oldid=7")]
    [InlineData("an uploaded file", "//wiki.example/w/images/0/0a/Barn.pdf", "https://wiki.example/w/images/0/0a/Barn.pdf")]
    [InlineData("other software", "https://wiki.example/mail/inbox", "https://wiki.example/mail/inbox")]
    public void Pages_that_are_parameters_of_the_script_are_read_here(string what, string href, string expected) =>
        LinkTo(href, "https://wiki.example/w/").ShouldBe(expected, what);

    [Theory]
    [InlineData("a page", "./Harvest", "/wikipedia/en/wiki/Harvest")]
    [InlineData("the path", "/mediawiki/index.php/Harvest#Summer", "/wikipedia/en/wiki/Harvest#Summer")]
    [InlineData("the full address", "https://wiki.example/mediawiki/index.php/Harvest", "/wikipedia/en/wiki/Harvest")]
    [InlineData("the script with a title", "/mediawiki/index.php?title=Harvest", "/wikipedia/en/wiki/Harvest")]
    [InlineData("a special page", "./Special:Version", "https://wiki.example/mediawiki/index.php/Special:Version")]
    [InlineData("an action", "/mediawiki/index.php?title=Harvest&action=edit", "https://wiki.example/mediawiki/index.php?title=Harvest&action=edit")]
    [InlineData("an uploaded file", "/mediawiki/images/0/0a/Barn.pdf", "https://wiki.example/mediawiki/images/0/0a/Barn.pdf")]
    [InlineData("another script", "/mediawiki/api.php", "https://wiki.example/mediawiki/api.php")]
    public void Pages_below_the_script_are_read_here(string what, string href, string expected) =>
        LinkTo(href, "https://wiki.example/mediawiki/index.php/", "https://wiki.example/mediawiki/rest.php/v1").ShouldBe(expected, what);

    [Theory]
    [InlineData("a page", "./Harvest", "/wikipedia/en/wiki/Harvest")]
    [InlineData("a page in lower case", "./harvest", "/wikipedia/en/wiki/harvest")]
    [InlineData("a page that is named like a file", "./Barn.pdf", "/wikipedia/en/wiki/Barn.pdf")]
    [InlineData("the page of a file", "https://wiki.example/File:Barn.png", "/wikipedia/en/wiki/File:Barn.png")]
    [InlineData("the full address", "https://wiki.example/Harvest#Summer", "/wikipedia/en/wiki/Harvest#Summer")]
    [InlineData("an uploaded file", "//wiki.example/images/0/0a/Barn.pdf", "https://wiki.example/images/0/0a/Barn.pdf")]
    [InlineData("a file below the script", "//wiki.example/w/images/0/0a/Barn.pdf", "https://wiki.example/w/images/0/0a/Barn.pdf")]
    [InlineData("other software", "https://wiki.example/canteen/menu.html", "https://wiki.example/canteen/menu.html")]
    [InlineData("a folder of other software", "https://wiki.example/mail/", "https://wiki.example/mail/")]
    [InlineData("a document", "https://wiki.example/Menu.docx", "https://wiki.example/Menu.docx")]
    [InlineData("the host", "https://wiki.example/", "https://wiki.example/")]
    [InlineData("a special page", "./Special:Version", "https://wiki.example/Special:Version")]
    public void Pages_at_the_root_of_the_host_are_told_from_everything_else(string what, string href, string expected) =>
        LinkTo(href, "https://wiki.example/").ShouldBe(expected, what);

    [Theory]
    [InlineData("./index.php?title=Silo&action=edit&redlink=1", "https://wiki.example/w/")]
    [InlineData("/w/index.php?title=Silo&action=edit&redlink=1", "https://wiki.example/wiki/")]
    [InlineData("./Silo?action=edit&redlink=1", "https://wiki.example/")]
    public void A_red_link_is_red_in_each_form(string href, string stated)
    {
        var link = Show($"""<a href="{href.Replace("&", "&amp;", StringComparison.Ordinal)}">words</a>""", stated).QuerySelector("a")!;
        link.GetAttribute("href").ShouldBe("/wikipedia/en/wiki/Silo");
        link.ClassName.ShouldBe("wr-missing");
    }

    [Theory]
    [InlineData("./index.php?title=Farm#cite_note-7", "https://wiki.example/w/")]
    [InlineData("//wiki.example/w/index.php?title=Farm#cite_note-7", "https://wiki.example/w/")]
    [InlineData("./Farm#cite_note-7", "https://wiki.example/mediawiki/index.php/")]
    [InlineData("./Farm#cite_note-7", "https://wiki.example/")]
    public void A_mark_leads_to_its_note_in_each_form(string href, string stated) =>
        Show($"""<a href="{href}">[7]</a><p id="cite_note-7">x</p>""", stated).QuerySelector("a")!.GetAttribute("href").ShouldBe("#cite_note-7");

    [Theory]
    [InlineData("/start.php?page=$1", "./start.php?page=Harvest", "/wikipedia/en/wiki/Harvest")]
    [InlineData("/pages/$1", "./Harvest", "/wikipedia/en/wiki/Harvest")]
    [InlineData("/pages/$1", "/pages/Harvest", "/wikipedia/en/wiki/Harvest")]
    [InlineData("/pages/$1", "/wiki/Harvest", "https://wiki.example/wiki/Harvest")]
    [InlineData("/pages/$1", "./Special:Version", "https://wiki.example/pages/Special:Version")]
    public void The_setting_says_where_pages_are_whatever_the_base_element_says(string path, string href, string expected) =>
        LinkTo(href, "https://wiki.example/wiki/", path: path).ShouldBe(expected);

    [Theory]
    [InlineData("no slash", "wiki/$1")]
    [InlineData("no title", "/wiki/")]
    [InlineData("a title in the middle", "/wiki/$1/view")]
    [InlineData("two titles", "/$1/$1")]
    [InlineData("a host", "//evil.example/$1")]
    [InlineData("an address", "https://wiki.example/wiki/$1")]
    [InlineData("a parent", "/wiki/../$1")]
    [InlineData("a query without a parameter", "/index.php?$1")]
    [InlineData("two queries", "/index.php?a=?b=$1")]
    [InlineData("a fragment", "/wiki#$1")]
    [InlineData("a quote", "/wiki\"/$1")]
    [InlineData("a space", "/my wiki/$1")]
    public void An_invalid_article_path_is_not_parsed(string what, string path) => ArticlePath.TryParse(path, out _).ShouldBeFalse(what);

    private static string LinkTo(string href, string stated, string endpoint = "https://wiki.example/w/rest.php/v1", string? path = null) =>
        Show($"""<a href="{href.Replace("&", "&amp;", StringComparison.Ordinal)}">words</a>""", stated, endpoint, path).QuerySelector("a")!.GetAttribute("href")!;

    private static IElement Show(string body, string stated, string endpoint = "https://wiki.example/w/rest.php/v1", string? path = null)
    {
        var wikis = new SiteRegistry(Options.Create(new SiteOptions()), Writer.EndpointOf(endpoint), ArticlePath.TryParse(path, out var parsed) ? parsed : null);
        var html = new ArticleHtml(wikis, new MediaHosts(Options.Create(new WikimediaOptions())));
        var page = $"""<!DOCTYPE html><html><head><base href="{stated}"/><title>Farm</title></head><body lang="en" dir="ltr">{body}</body></html>""";
        using var written = html.Write(Encoding.UTF8.GetBytes(page), new ArticleContext(wikis.Default, Writer.TitleOf("Farm"), ""));
        return Writer.Show(Writer.TextOf(written.Body));
    }
}
