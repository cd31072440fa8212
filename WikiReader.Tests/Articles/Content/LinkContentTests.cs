namespace WikiReader.Tests.Articles.Content;

/// <summary>Every link shows something, and has a name.</summary>
[Trait("Category", "Fast")]
public sealed class LinkContentTests
{
    [Theory]
    [InlineData("the file", """<a href="./Sun"><img src="//upload.wikimedia.org/a.png" alt="" resource="./File:Blue_star.svg"></a>""", "Blue star.svg")]
    [InlineData("the title of the link", """<a href="./Sun" title="Our star"><img src="//upload.wikimedia.org/a.png" alt=" " resource="./File:Blue_star.svg"></a>""", "Our star")]
    [InlineData("the page", """<a href="./Red_dwarf"><span><img src="//upload.wikimedia.org/a.png" alt=""></span></a>""", "Red dwarf")]
    [InlineData("another site", """<a href="https://example.org/x"><img src="//upload.wikimedia.org/a.png"></a>""", "https://example.org/x")]
    [InlineData("the words beside it", """<a href="./Sun"><img src="//upload.wikimedia.org/a.png" alt="" resource="./File:A.svg"> Sun</a>""", "")]
    [InlineData("the picture beside it", """<a href="./Sun"><img src="//upload.wikimedia.org/a.png" alt=""><img src="//upload.wikimedia.org/b.png" alt="Sun"></a>""", "")]
    public void A_picture_that_is_all_of_a_link_names_it(string what, string html, string expected) =>
        Writer.Show(Writer.WriteBody(html)).QuerySelector("img")!.GetAttribute("alt").ShouldBe(expected, what);

    [Fact]
    public void Only_the_first_of_several_pictures_names_a_link() =>
        Writer.Show(Writer.WriteBody("""<a href="./Sun"><img src="//upload.wikimedia.org/a.png" alt=""><img src="//upload.wikimedia.org/b.png" alt=""></a>"""))
            .QuerySelectorAll("img").Select(image => image.GetAttribute("alt")).ShouldBe(["Sun", ""]);

    [Theory]
    [InlineData("nothing", "<a href='./Sun' id='x'></a>", "<span id=\"x\"></span>")]
    [InlineData("white space", "<a href='./Sun'> <span> </span></a>", "<span> <span> </span></span>")]
    [InlineData("a script", "<a href='./Sun'><script>1</script></a>", "<span></span>")]
    public void A_link_that_shows_nothing_is_no_link(string what, string html, string expected) => Writer.WriteBody(html).ShouldBe(expected, what);

    [Fact]
    public void A_link_that_the_style_sheet_numbers_is_kept() =>
        Writer.ShowOnly("""<a class="external autonumber" href="https://example.org/"></a>""").GetAttribute("href").ShouldBe("https://example.org/");

    [Fact]
    public void A_pronunciation_leads_to_its_recording_and_is_named()
    {
        var link = Writer.ShowOnly(
            """<span class="ext-phonos"><a role="button" href="//upload.wikimedia.org/x/Word.ogg.mp3" aria-label="Hear it" class="oo-ui-buttonElement-button"><span class="oo-ui-iconElement-icon oo-ui-icon-volumeUp"></span><span class="oo-ui-labelElement-label"></span></a></span>""").QuerySelector("a").ShouldNotBeNull();
        link.GetAttribute("href").ShouldBe("https://upload.wikimedia.org/x/Word.ogg.mp3");
        link.GetAttribute("title").ShouldBe("Hear it");
        link.QuerySelector(".oo-ui-icon-volumeUp").ShouldNotBeNull();
    }

    [Fact]
    public void Numbered_lines_of_code_have_their_numbers_beside_the_text_and_no_links()
    {
        var code = Writer.ShowOnly(
            """<div class="mw-highlight"><pre><span id="L-1"><a href="#L-1"><span class="linenos" data-line="1"></span></a>one</span><span class="hll"><span id="L-2"><a href="#L-2"><span class="linenos" data-line="2 onclick"></span></a>two</span></span></pre></div>""");
        code.QuerySelector("a[href]").ShouldBeNull();
        code.TextContent.Trim().ShouldBe("onetwo");
        code.QuerySelectorAll(".linenos").Select(line => line.GetAttribute("data-line")).ShouldBe(["1", null]);
        code.QuerySelector(".hll").ShouldNotBeNull();
    }

    [Fact]
    public void Subtitles_that_the_wiki_serves_by_its_API_are_links_after_the_recording()
    {
        var shown = Writer.Show(Writer.WriteBody(
            """<video src="//upload.wikimedia.org/v.webm"><track kind="subtitles" src="https://commons.wikimedia.org/w/api.php?action=timedtext&amp;title=File%3AV.webm&amp;lang=fi" srclang="fi" label="suomi"><track src="//evil.example/x.vtt" label="x"><track src="https://commons.wikimedia.org/w/api.php?action=logout" label="y"></video>"""));
        shown.QuerySelector("track").ShouldBeNull();
        var link = shown.QuerySelectorAll("video + .wr-subtitles > a").ShouldHaveSingleItem();
        (link.TextContent, link.GetAttribute("lang"), link.GetAttribute("href")).ShouldBe(("suomi", "fi", "https://commons.wikimedia.org/w/api.php?action=timedtext&title=File%3AV.webm&lang=fi"));
    }
}
