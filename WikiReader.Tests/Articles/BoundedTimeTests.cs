using System.Diagnostics;
using System.Text;

namespace WikiReader.Tests.Articles;

/// <summary>Pages that are built to be slow or to break a parser. Time must grow linearly with the size of the page, not quadratically.</summary>
[Trait("Category", "Fast")]
public sealed class BoundedTimeTests
{
    // Far above what a slow machine needs, far below what quadratic time would take.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("blocks", "<div>", 480)]
    [InlineData("words", "<span>", 480)]
    [InlineData("formatting that the parser opens again", "<b><p>", 2_000)]
    [InlineData("tables", "<table><tr><td>", 120)]
    [InlineData("formulas", "<math><mrow><mtext>", 160)]
    [InlineData("lists", "<ul><li>", 240)]
    [InlineData("links", "<a href=./Sun><div>", 240)]
    [InlineData("headings", "<h2 id=a>text<div>", 240)]
    public void Deep_nesting_takes_bounded_time(string what, string tags, int depth) => ShouldBeQuick(what, Repeat(tags, depth) + "x");

    [Theory]
    [InlineData("paragraphs", "<p>x</p>", 200_000)]
    [InlineData("places that links lead to", "<a href=#x>y</a><i id=x></i>", 50_000)]
    [InlineData("images that pose as those of a formula", "<img class=mwe-math-fallback-image-inline src=//upload.wikimedia.org/a.png alt=x>", 50_000)]
    [InlineData("images of formulas in a row", "<math><mi>x</mi></math><img class=mwe-math-fallback-image-inline src=//upload.wikimedia.org/a.png>", 20_000)]
    [InlineData("end tags of nothing", "</p>", 100_000)]
    [InlineData("headings", "<h2 id=a>text</h2>", 50_000)]
    [InlineData("short descriptions", "<div class=shortdescription>x</div>", 100_000)]
    public void Long_pages_take_bounded_time(string what, string html, int count) => ShouldBeQuick(what, Repeat(html, count));

    [Fact]
    public void Text_in_a_color_below_many_backgrounds_takes_bounded_time()
    {
        var ground = $"<div style=\"{Repeat("x:y;", 900)}background:#{{0}}\">".Replace("{0}", "fefefe", StringComparison.Ordinal);
        ShouldBeQuick("backgrounds", Repeat(ground, 200) + Repeat("<b style=color:red>x</b>", 20_000));
    }

    [Theory]
    [InlineData("colors", "<div style=color:red>")]
    [InlineData("switches", "<div class=mw-collapsible-toggle>")]
    public void Signs_without_letters_in_many_boxes_take_bounded_time(string what, string box) =>
        ShouldBeQuick(what, Repeat(box, 200) + Repeat("- ", 4_000_000));

    [Theory]
    [InlineData("color", "<b style=color:red class='{0}'>x</b>")]
    [InlineData("table", "<table class='{0}'></table>")]
    public void A_style_sheet_of_many_classes_takes_bounded_time(string what, string element)
    {
        var sheet = string.Concat(Enumerable.Range(0, 7_000).Select(i => $".c{i}{{background:red;float:left}}"));
        var named = element.Replace("{0}", Repeat("c ", 50), StringComparison.Ordinal);
        ShouldBeQuick(what, $"<style data-mw-deduplicate=\"TemplateStyles:r1\">{sheet}</style>" + Repeat(named, 30_000));
    }

    [Fact]
    public void Columns_below_long_classes_take_bounded_time() =>
        ShouldBeQuick("columns", Repeat($"<div class=\"{Repeat("div-co ", 5_000)}\">", 200) + Repeat("<p style=column-count:2>x</p>", 20_000));

    [Theory]
    [InlineData("title")]
    [InlineData("class")]
    [InlineData("id")]
    [InlineData("style")]
    [InlineData("href")]
    [InlineData("srcset")]
    [InlineData("lang")]
    [InlineData("role")]
    public void An_attribute_of_a_megabyte_takes_bounded_time(string name)
    {
        foreach (var filler in (string[])["a", " ", ",", ";", "a:b;", "%41", "(", "'", "\u0301", "#", "/"])
            ShouldBeQuick(filler, $"""<a {name}="{Repeat(filler, 1_000_000 / filler.Length)}">x</a><img src="//upload.wikimedia.org/a.png" {name}="{Repeat(filler, 1_000_000 / filler.Length)}">""");
    }

    [Fact]
    public void A_style_of_maximum_length_that_is_almost_valid_takes_bounded_time()
    {
        foreach (var filler in (string[])["rgb(", "rgb(1)", "'a", "' '", "a ", "!important ", " "])
            ShouldBeQuick(filler, Repeat($"""<p style="color:{Repeat(filler, 4_000 / filler.Length)}{'{'}">""", 20));
    }

    private static void ShouldBeQuick(string what, string body)
    {
        var clock = Stopwatch.StartNew();
        Writer.WriteBody(body);
        clock.Elapsed.ShouldBeLessThan(TimeLimit, what);
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
