namespace WikiReader.Tests.Articles.Links;

/// <summary>Links to a fragment of their own page: a fragment target that is not shown is no target.</summary>
[Trait("Category", "Fast")]
public sealed class FragmentTests
{
    [Theory]
    [InlineData("a place", "#there")]
    [InlineData("a place on the page's own address", "./Earth#there")]
    [InlineData("a place on the page's full address", "https://en.wikipedia.org/wiki/Earth#there")]
    public void A_link_to_a_fragment_of_the_same_page_stays_on_the_page(string what, string href) =>
        Writer.Show(Writer.WriteBody($"""<a href="{href}">words</a><p id="there">x</p>""")).QuerySelector("a")!.OuterHtml.ShouldBe("<a href=\"#there\">words</a>", what);

    [Theory]
    [InlineData("as it is", "Größe", "#Größe")]
    [InlineData("encoded", "Größe", "#Gr%C3%B6%C3%9Fe")]
    [InlineData("with a per cent sign of its own", "100%25", "#100%25")]
    [InlineData("with a quote", "a&quot;b", "#a&quot;b")]
    [InlineData("in the property of an object", "__proto__", "#__proto__")]
    public void A_fragment_target_is_found_literally_or_percent_decoded(string what, string id, string fragment) =>
        Writer.Show(Writer.WriteBody($"""<a href="{fragment}">words</a><p id="{id}">x</p>""")).QuerySelector("a").ShouldNotBeNull(what);

    [Theory]
    [InlineData("top", "#top")]
    [InlineData("top in another case", "#Top")]
    [InlineData("top of the page's own address", "./Earth#top")]
    public void The_top_of_the_page_is_always_a_fragment_target(string what, string href) =>
        Writer.ShowOnly($"""<a href="{href}">words</a>""").GetAttribute("href").ShouldStartWith("#", Case.Sensitive, what);

    [Theory]
    [InlineData("is dropped", """<svg id="there"></svg>""")]
    [InlineData("is inside a removed element", """<button><p id="there">x</p></button>""")]
    [InlineData("is dropped for its namespace", """<math><svg id="there"></svg></math>""")]
    [InlineData("is returned separately", """<div class="shortdescription" id="there">x</div>""")]
    [InlineData("is inside an element that is returned separately", """<div class="shortdescription"><p id="there">x</p></div>""")]
    [InlineData("is an image that is not loaded", """<img src="//evil.example/x.png" alt="x" id="there">""")]
    [InlineData("is an image beside its formula", """<span><math><mi>x</mi></math><img class="mwe-math-fallback-image-inline" src="//upload.wikimedia.org/x.png" id="there"></span>""")]
    [InlineData("is part of a formula", """<math><mi id="there">x</mi></math>""")]
    [InlineData("has an id of WikiReader", """<p id="wr-there">x</p><a href="#wr-there">y</a>""")]
    [InlineData("is only a number of Parsoid's", """<p id="mwAB">x</p><a href="#mwAB">y</a>""")]
    public void A_link_to_a_fragment_target_that_is_removed_is_not_a_link(string what, string place) =>
        Writer.Show(Writer.WriteBody($"""<a href="#there">words</a>{place}""")).QuerySelector("a[href]").ShouldBeNull(what);

    [Fact]
    public void A_fragment_target_inside_an_unwrapped_element_is_kept() =>
        Writer.Show(Writer.WriteBody("""<a href="#there">words</a><font color="red"><b id="there">x</b></font>""")).QuerySelector("a[href]").ShouldNotBeNull();

    [Fact]
    public void An_unwrapped_element_remains_a_fragment_target()
    {
        var shown = Writer.Show(Writer.WriteBody("""<a href="#there">words</a><font id="there">x</font>"""));
        shown.QuerySelector("a[href='#there']").ShouldNotBeNull();
        shown.QuerySelector("#there").ShouldNotBeNull();
    }
}
