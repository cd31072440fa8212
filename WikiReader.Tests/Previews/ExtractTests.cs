using WikiReader.Tests.Articles;
using WikiReader.Tests.Articles.Hostile;
using WikiReader.Web.Articles.Html.Parsing;

namespace WikiReader.Tests.Previews;

/// <summary>The beginning of an article's text, for previews.</summary>
[Trait("Category", "Fast")]
public sealed class ExtractTests
{
    public static TheoryData<string> Bodies => [.. HostileHtml.Bodies.Keys];

    [Theory]
    [InlineData("<p>Water<sup class=\"mw-ref reference\" id=\"r\"><a href=\"./Earth#n\">[1]</a></sup> is wet.</p>", "<p>Water is wet.</p>")]
    [InlineData("<p id=\"a\" style=\"color:red\" class=\"b\">10<sup>6</sup> <i id=\"c\">m</i></p>", "<p>10<sup>6</sup> <i>m</i></p>")]
    [InlineData("<p>A <a rel=\"mw:WikiLink\" href=\"./Moon\">moon</a>, a <span class=\"x\">span</span></p>", "<p>A moon, a span</p>")]
    [InlineData("<p>Greek <span lang=\"grc\" dir=\"ltr\">λόγος</span></p>", "<p>Greek <span lang=\"grc\" dir=\"ltr\">λόγος</span></p>")]
    [InlineData("<p>One<span style=\"display: none\">hidden</span><style>p{}</style><script>x</script> two</p>", "<p>One two</p>")]
    [InlineData("<p>A<img src=\"//upload.wikimedia.org/x.png\" alt=\"b\">C<br>D</p>", "<p>AC D</p>")]
    [InlineData("<p>A fact<sup class=\"noprint Inline-Template\">[who?]</sup></p>", "<p>A fact</p>")]
    [InlineData("<p><span id=\"coordinates\">1° N</span></p><p>Text</p>", "<p>Text</p>")]
    [InlineData("<table class=\"infobox\"><tr><td><p>Box</p></td></tr></table><div role=\"note\"><p>Note</p></div><div><p>Text</p></div>", "<p>Text</p>")]
    [InlineData("<section><p></p><p>Text</p></section><section><h2 id=\"h\">Heading</h2><p>More</p></section>", "<p>Text</p>")]
    public void It_is_the_running_text_of_the_lead_without_what_belongs_to_its_page(string body, string expected) => ExtractOf(body).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("<h2 id=\"h\">Heading</h2><p>Text</p>")]
    [InlineData("<table><tr><td>Only a table</td></tr></table>")]
    public void A_page_that_begins_with_no_text_has_none(string body) => ExtractOf(body).ShouldBeNull();

    [Fact]
    public void A_formula_is_shown_as_such_or_not_at_all()
    {
        const string Formula = """<span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display:none"><math alttext="x"><semantics><mi>x</mi><annotation encoding="tex">x</annotation></semantics></math></span><img class="mwe-math-fallback-image-inline" src="https://upload.wikimedia.org/x.svg"></span>""";
        ExtractOf($"<p>Let {Formula} be.</p>").ShouldBe("<p>Let <math alttext=\"x\"><semantics><mi>x</mi></semantics></math> be.</p>");
        var large = Formula.Replace("<mi>x</mi>", $"<mrow>{string.Concat(Enumerable.Repeat("<mi>x</mi>", 200))}</mrow>", StringComparison.Ordinal);
        ExtractOf($"<p>Let {large} be.</p>").ShouldBe("<p>Let …</p>");
    }

    [Fact]
    public void It_ends_between_words_and_takes_further_paragraphs_only_after_a_short_one()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", 80));
        ExtractOf($"<p>{sentence}</p><p>Next</p>").ShouldBe($"<p>{sentence}</p>");
        ExtractOf("<p>Short.</p><p>Next.</p>").ShouldBe("<p>Short.</p><p>Next.</p>");
        var cut = ExtractOf($"<p>{sentence} {sentence}</p>").ShouldNotBeNull();
        cut.Length.ShouldBeInRange(400, 520);
        cut.ShouldEndWith("word…</p>");
    }

    [Theory]
    [InlineData("width=\"220\" height=\"150\"", true)]
    [InlineData("width=\"20\" height=\"20\"", false)]
    [InlineData("width=\"600\" height=\"90\"", false)]
    [InlineData("", false)]
    public void The_picture_is_the_first_of_the_lead_that_is_neither_icon_nor_banner(string size, bool isShown)
    {
        using var document = Writer.Write($"""<p>Text</p><figure><img src="//upload.wikimedia.org/a.jpg" {size}></figure><h2 id="h">H</h2><img src="//upload.wikimedia.org/b.jpg" width="220" height="220">""");
        document.LeadPicture?.Address.ShouldBe("https://upload.wikimedia.org/a.jpg");
        (document.LeadPicture is not null).ShouldBe(isShown);
    }

    [Theory]
    [InlineData("https://tracker.example/a.jpg")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("javascript:alert(1)")]
    public void A_picture_of_another_host_is_not_shown(string address)
    {
        using var document = Writer.Write($"""<p>Text</p><img src="{address}" width="220" height="220">""");
        document.LeadPicture.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Every_hostile_body_has_a_safe_extract(string trick)
    {
        var written = ExtractIfAny($"<p>Words {HostileHtml.Bodies[trick]} words</p><p>{HostileHtml.Bodies[trick]}");
        written.ShouldNotContain("<script", Case.Insensitive);
        Verdict.Of(written).ShouldBeEmpty();
        var shown = Writer.Show(written);
        shown.QuerySelectorAll("a, img, svg, [id], [class], [style], [title]").ShouldBeEmpty();
        Writer.Contains(shown).ShouldBeTrue();
    }

    // The paragraph around a body can make its tree deeper than is parsed.
    private static string ExtractIfAny(string body)
    {
        try
        {
            return ExtractOf(body) ?? "";
        }
        catch (TooComplexException)
        {
            return "";
        }
    }

    private static string? ExtractOf(string body)
    {
        using var document = Writer.Write(body);
        return document.Extract is { } extract ? Writer.TextOf(extract) : null;
    }
}
