using WikiReader.Web.Articles.Html.Links;

namespace WikiReader.Tests.Articles.Links;

[Trait("Category", "Fast")]
public sealed class LinkTests
{
    [Theory]
    [InlineData("a title", "./Sun", "/wikipedia/en/wiki/Sun")]
    [InlineData("a title with a slash", "./AC/DC", "/wikipedia/en/wiki/AC/DC")]
    [InlineData("a title with plus signs", "./C++", "/wikipedia/en/wiki/C%2B%2B")]
    [InlineData("a title with a question mark", "./What%3F_Where%3F", "/wikipedia/en/wiki/What%3F_Where%3F")]
    [InlineData("a title with a per cent sign", "./100%25_pure", "/wikipedia/en/wiki/100%25_pure")]
    [InlineData("a title with a bare per cent sign", "./100%", "/wikipedia/en/wiki/100%25")]
    [InlineData("a title in other letters", "./São_Paulo", "/wikipedia/en/wiki/São_Paulo")]
    [InlineData("a title in other letters, encoded", "./S%C3%A3o_Paulo", "/wikipedia/en/wiki/São_Paulo")]
    [InlineData("a title that is not composed", "./Sa\u0303o_Paulo", "/wikipedia/en/wiki/São_Paulo")]
    [InlineData("a title beyond the basic plane", "./\U0001F30D", "/wikipedia/en/wiki/\U0001F30D")]
    [InlineData("a title with spaces", "./Solar System", "/wikipedia/en/wiki/Solar_System")]
    [InlineData("a title with an ampersand", "./Q&A", "/wikipedia/en/wiki/Q%26A")]
    [InlineData("a title with an apostrophe", "./Ohm's_law", "/wikipedia/en/wiki/Ohm%27s_law")]
    [InlineData("a title with a colon", "./2001:_A_Space_Odyssey", "/wikipedia/en/wiki/2001:_A_Space_Odyssey")]
    [InlineData("a title that looks like a scheme", "./Javascript:alert(1)", "/wikipedia/en/wiki/Javascript:alert(1)")]
    [InlineData("a title that starts with a slash", ".//dev/null", "/wikipedia/en/wiki//dev/null")]
    [InlineData("a title that ends with a slash", "./Foo/", "/wikipedia/en/wiki/Foo/")]
    [InlineData("a title with a backslash", "./\\evil.example", "/wikipedia/en/wiki/%5Cevil.example")]
    [InlineData("a category", "./Category:Planets", "/wikipedia/en/wiki/Category:Planets")]
    [InlineData("a file", "./File:Blue_marble.png", "/wikipedia/en/wiki/File:Blue_marble.png")]
    [InlineData("a place on another page", "./Sun#Core", "/wikipedia/en/wiki/Sun#Core")]
    [InlineData("a place in other letters", "./Sun#Größe", "/wikipedia/en/wiki/Sun#Gr%C3%B6%C3%9Fe")]
    [InlineData("an empty place on another page", "./Sun#", "/wikipedia/en/wiki/Sun")]
    [InlineData("spaces around the address", " ./Sun\n", "/wikipedia/en/wiki/Sun")]
    [InlineData("the path of a wiki", "/wiki/Sun", "/wikipedia/en/wiki/Sun")]
    [InlineData("a title without a dot", "Sun", "/wikipedia/en/wiki/Sun")]
    [InlineData("the host of this wiki", "//en.wikipedia.org/wiki/Sun", "/wikipedia/en/wiki/Sun")]
    [InlineData("the host of this wiki by http", "http://en.wikipedia.org/wiki/Sun", "/wikipedia/en/wiki/Sun")]
    [InlineData("the host of this wiki in upper case", "HTTPS://EN.WIKIPEDIA.ORG/wiki/Sun", "/wikipedia/en/wiki/Sun")]
    [InlineData("the mobile host of this wiki", "https://en.m.wikipedia.org/wiki/Sun#Core", "/wikipedia/en/wiki/Sun#Core")]
    [InlineData("another language", "https://de.wikipedia.org/wiki/Sonne", "/wikipedia/de/wiki/Sonne")]
    [InlineData("another language's mobile host", "https://de.m.wikipedia.org/wiki/Sonne", "/wikipedia/de/wiki/Sonne")]
    [InlineData("another project", "https://en.wiktionary.org/wiki/sun", "/wiktionary/en/wiki/sun")]
    [InlineData("a project without languages", "https://commons.wikimedia.org/wiki/Category:Sun", "/commons/mul/wiki/Category:Sun")]
    [InlineData("a project at www", "https://www.wikidata.org/wiki/Q525", "/wikidata/mul/wiki/Q525")]
    public void A_link_to_a_page_of_a_known_wiki_becomes_internal(string what, string href, string expected)
    {
        var link = LinkTo(href);
        link.GetAttribute("href").ShouldBe(expected, what);
        link.Attributes.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("a special page", "./Special:Random", "https://en.wikipedia.org/wiki/Special:Random")]
    [InlineData("a special page with a query", "./Special:Search?search=a%20b#x", "https://en.wikipedia.org/wiki/Special:Search?search=a%20b#x")]
    [InlineData("a special page in lower case", "./special:Random", "https://en.wikipedia.org/wiki/special:Random")]
    [InlineData("the file itself", "./Media:Sun.ogg", "https://en.wikipedia.org/wiki/Media:Sun.ogg")]
    [InlineData("a special page of another wiki", "https://de.wikipedia.org/wiki/Spezial:Suche", "https://de.wikipedia.org/wiki/Spezial:Suche")]
    [InlineData("an action of a page", "./Sun?action=history", "https://en.wikipedia.org/wiki/Sun?action=history")]
    [InlineData("a page to edit that is not missing", "./Sun?action=edit", "https://en.wikipedia.org/wiki/Sun?action=edit")]
    [InlineData("the script of this wiki", "//en.wikipedia.org/w/index.php?title=Sun&action=edit", "https://en.wikipedia.org/w/index.php?title=Sun&action=edit")]
    [InlineData("a title that is none", "https://en.wikipedia.org/wiki/A%7CB", "https://en.wikipedia.org/wiki/A%7CB")]
    [InlineData("a wiki's home page", "https://en.wikipedia.org/", "https://en.wikipedia.org/")]
    [InlineData("another port of this wiki", "https://en.wikipedia.org:8443/wiki/Sun", "https://en.wikipedia.org:8443/wiki/Sun")]
    [InlineData("another scheme of this wiki", "ftp://en.wikipedia.org/wiki/Sun", "ftp://en.wikipedia.org/wiki/Sun")]
    [InlineData("a language that has no wiki", "https://xx.wikipedia.org/wiki/Sun", "https://xx.wikipedia.org/wiki/Sun")]
    [InlineData("a host that is not known", "https://example.org/wiki/Sun", "https://example.org/wiki/Sun")]
    [InlineData("a host without a scheme", "//example.org/x", "https://example.org/x")]
    [InlineData("a path that a browser takes for a host", "/\\evil.example/x", "https://en.wikipedia.org//evil.example/x")]
    [InlineData("a scheme alone", "https:", "https://en.wikipedia.org/wiki/")]
    [InlineData("a host in other letters", "https://bücher.example/x", "https://bücher.example/x")]
    [InlineData("a query that must stay escaped", "https://example.org/?a=%26b&c=%22", "https://example.org/?a=%26b&c=%22")]
    [InlineData("a letter", "mailto:reader@example.org?subject=Sun", "mailto:reader@example.org?subject=Sun")]
    [InlineData("a telephone", "tel:+3901234", "tel:+3901234")]
    [InlineData("a place on the globe", "geo:37.786971,-122.399677", "geo:37.786971,-122.399677")]
    [InlineData("a channel", "irc://irc.example/wikipedia", "irc://irc.example/wikipedia")]
    [InlineData("a file server", "ftp://example.org/x", "ftp://example.org/x")]
    public void Any_other_link_is_external_and_sends_no_referrer(string what, string href, string expected)
    {
        var link = LinkTo(href);
        link.GetAttribute("href").ShouldBe(expected, what);
        link.ClassName.ShouldBe("wr-outside");
        link.GetAttribute("rel").ShouldBe("noopener noreferrer");
    }

    [Theory]
    [InlineData("nothing", "")]
    [InlineData("white space", " \t\n")]
    [InlineData("a wiki's host as user info", "https://en.wikipedia.org@evil.example/wiki/Sun")]
    [InlineData("a script", "javascript:alert(1)")]
    [InlineData("a script in upper case", "JAVASCRIPT:alert(1)")]
    [InlineData("another script", "vbscript:x")]
    [InlineData("data", "data:text/html,x")]
    [InlineData("a file", "file:///etc/passwd")]
    [InlineData("a share", "\\\\evil.example\\x")]
    [InlineData("a program", "ms-word:ofe|u|https://example.org/x")]
    [InlineData("a title that is none", "./A%7CB")]
    [InlineData("a title that climbs", "./../x")]
    [InlineData("a title that is too long", "./{10000}")]
    [InlineData("no title", "./")]
    [InlineData("no title, but a place", "./#x")]
    [InlineData("two slashes", "//")]
    [InlineData("a host that is none", "https://[x/")]
    [InlineData("a place that is not there", "#nowhere")]
    [InlineData("a place of this page that is not there", "./Earth#nowhere")]
    [InlineData("an empty place", "#")]
    public void A_link_without_a_usable_target_keeps_only_its_text(string what, string href)
    {
        var element = Writer.ShowOnly($"""<a id="place" href="{href.Replace("{10000}", new string('x', 10_000), StringComparison.Ordinal)}">words</a>""");
        element.OuterHtml.ShouldBeOneOf("<span id=\"place\">words</span>", "<a id=\"place\">words</a>");
        element.TextContent.ShouldBe("words", what);
    }

    [Theory]
    [InlineData("beside a table, where a parser puts it", "<a href=./Sun>a<table><a href=./Moon>b</a><tr><td>c</table></a>", 1)]
    [InlineData("in a cell", "<a href=./Sun><table><tr><td><a href=./Moon>b</a></table></a>", 1)]
    [InlineData("after a link", "<a href=./Sun>a</a><a href=./Moon>b</a>", 2)]
    [InlineData("in a link that leads nowhere", "<a href=data:x><table><tr><td><a href=./Moon>b</a></table></a>", 1)]
    public void A_link_nested_in_a_link_keeps_only_its_text(string where, string html, int links)
    {
        var written = Writer.WriteBody(html);
        Writer.Show(written).QuerySelectorAll("a").Length.ShouldBe(links, where);
        SeenTree.Of(Writer.Show(written)).ShouldBe(WrittenTree.Of(written));
    }

    [Fact]
    public void A_link_to_a_missing_page_is_marked_as_such()
    {
        var link = LinkTo("./Sunn?action=edit&amp;redlink=1");
        link.GetAttribute("href").ShouldBe("/wikipedia/en/wiki/Sunn");
        link.ClassName.ShouldBe("wr-missing");
    }

    [Fact]
    public void The_classes_and_the_title_of_a_link_are_kept()
    {
        var link = Writer.ShowOnly("""<a rel="mw:ExtLink" href="https://example.org/" class="external text" title="A title" target="_blank" ping="//x">words</a>""");
        link.OuterHtml.ShouldBe("""<a href="https://example.org/" rel="noopener noreferrer" class="external text wr-outside" title="A title">words</a>""");
    }

    [Fact]
    public void Internal_links_start_with_the_path_base() =>
        Writer.WriteBody("<a href=./Sun>x</a>", Writer.Earth with { PathBase = "/reader" }).ShouldBe("""<a href="/reader/wikipedia/en/wiki/Sun">x</a>""");

    [Theory]
    [InlineData("below another path", "//en.wikipedia.org/pages/", "./Sun", "/wikipedia/en/wiki/Sun")]
    [InlineData("below another path, in full", "//en.wikipedia.org/pages/", "https://en.wikipedia.org/pages/Sun", "/wikipedia/en/wiki/Sun")]
    [InlineData("of another host", "//evil.example/wiki/", "/wiki/Sun", "/wikipedia/en/wiki/Sun")]
    [InlineData("that is a script", "javascript:alert(1)//", "/wiki/Sun", "/wikipedia/en/wiki/Sun")]
    [InlineData("that is nothing", "", "./Sun", "/wikipedia/en/wiki/Sun")]
    public void A_base_element_is_used_only_if_it_points_to_the_same_wiki(string what, string stated, string href, string expected)
    {
        var page = Writer.WritePage($"""<!DOCTYPE html><base href="{stated}"><a href="{href}">x</a>""");
        Writer.Show(Writer.TextOf(page.Body)).QuerySelector("a")!.GetAttribute("href").ShouldBe(expected, what);
    }

    [Theory]
    [InlineData("a page", "./Sun", "Sun", null)]
    [InlineData("a place on a page", "./Sun#Core", "Sun", "Core")]
    public void A_redirect_is_returned_separately_and_not_written_into_the_body(string what, string href, string title, string? fragment)
    {
        var page = Writer.Write($"""<link rel="mw:PageProp/redirect" href="{href}">""");
        var target = page.Redirect.ShouldBeOfType<Link.Page>(what);
        target.Title.Key.ShouldBe(title);
        target.Fragment.ShouldBe(fragment);
        page.Body.Utf8.Length.ShouldBe(0);
    }

    [Fact]
    public void A_link_to_a_page_whose_name_alone_is_as_long_as_a_title_may_be_is_a_link()
    {
        var title = $"Category:{new string('x', 255)}";
        LinkTo($"./{title}").GetAttribute("href").ShouldBe($"/wikipedia/en/wiki/{title}");
    }

    private static AngleSharp.Dom.IElement LinkTo(string href)
    {
        var link = Writer.ShowOnly($"""<a href="{href}">words</a>""");
        link.LocalName.ShouldBe("a", href);
        return link;
    }
}
