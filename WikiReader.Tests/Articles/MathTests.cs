namespace WikiReader.Tests.Articles;

[Trait("Category", "Fast")]
public sealed class MathTests
{
    private const string Formula =
        """<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="{\displaystyle x}"><semantics><mrow><mstyle displaystyle="true" scriptlevel="0"><mi>x</mi></mstyle></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math>""";

    private const string Written =
        """<math alttext="{\displaystyle x}"><semantics><mrow><mstyle displaystyle="true" scriptlevel="0"><mi>x</mi></mstyle></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math>""";

    [Theory]
    [InlineData("an image", """<img class="mwe-math-fallback-image-inline mw-invert" src="https://wikimedia.org/api/rest_v1/media/math/render/svg/x" aria-hidden="true" alt="x">""")]
    [InlineData("an image of a formula in a line of its own", """<img class="mwe-math-fallback-image-display" src="https://upload.wikimedia.org/x.png" alt="x">""")]
    [InlineData("a background", """<meta class="mwe-math-fallback-image-inline" aria-hidden="true" style="background-image: url('https://wikimedia.org/x');">""")]
    public void A_formula_is_written_as_MathML_without_its_fallback_image(string what, string fallback) =>
        Writer.WriteBody($"""<span class="mwe-math-element"><span class="mwe-math-mathml-inline mwe-math-mathml-a11y" style="display: none;">{Formula}</span>{fallback}</span>""")
            .ShouldBe($"""<span class="mwe-math-element"><span class="mwe-math-mathml-inline mwe-math-mathml-a11y">{Written}</span></span>""", what);

    [Fact]
    public void A_fallback_image_next_to_a_formula_without_a_wrapper_is_removed() =>
        Writer.WriteBody($"""<span>{Formula}<img class="mwe-math-fallback-image-inline" src="https://upload.wikimedia.org/x.png" alt="x"></span>""").ShouldBe($"<span>{Written}</span>");

    [Fact]
    public void A_fallback_image_without_a_formula_is_kept() =>
        Writer.Show(Writer.WriteBody("""<span class="mwe-math-element"><img class="mwe-math-fallback-image-inline" src="https://upload.wikimedia.org/x.png" alt="x"></span>"""))
            .QuerySelector("img").ShouldNotBeNull();

    [Fact]
    public void A_fallback_image_in_a_paragraph_with_other_formulas_is_kept() =>
        Writer.Show(Writer.WriteBody($"""<p><span class="mwe-math-element"><span class="mwe-math-mathml-inline">{Formula}</span></span> <span><img class="mwe-math-fallback-image-inline" src="https://upload.wikimedia.org/x.png" alt="y"></span></p>"""))
            .QuerySelector("img").ShouldNotBeNull();

    [Fact]
    public void A_fallback_image_that_may_not_be_loaded_is_replaced_by_its_alt_text() =>
        Writer.WriteBody("""<span class="mwe-math-element"><img class="mwe-math-fallback-image-inline" src="https://wikimedia.org/x" alt="x^2"></span>""")
            .ShouldBe("""<span class="mwe-math-element">x^2</span>""");

    [Fact]
    public void A_hidden_element_that_is_not_a_formula_stays_hidden() =>
        Writer.WriteBody("""<span style="display: none;">x</span>""").ShouldBe("""<span style="display:none">x</span>""");

    [Theory]
    [InlineData(80, false)]
    [InlineData(81, true)]
    public void A_formula_long_enough_to_scroll_is_keyboard_focusable(int length, bool isReached) =>
        Writer.ShowOnly($"""<p><math alttext="{new string('x', length)}" tabindex="1"><mi>x</mi></math></p>""").QuerySelector("math")!.GetAttribute("tabindex").ShouldBe(isReached ? "0" : null);

    [Theory]
    [InlineData("double-struck", "NZQRCHP k 3", "ℕℤℚℝℂℍℙ 𝕜 𝟛")]
    [InlineData("bold", "Ax Ωπ 7", "𝐀𝐱 𝛀𝛑 𝟕")]
    [InlineData("italic", "h g", "ℎ 𝑔")]
    [InlineData("bold-italic", "v β", "𝒗 𝜷")]
    [InlineData("script", "BEFHILMR eog A", "ℬℰℱℋℐℒℳℛ ℯℴℊ 𝒜")]
    [InlineData("bold-script", "L", "𝓛")]
    [InlineData("fraktur", "gCHIRZ", "𝔤ℭℌℑℜℨ")]
    [InlineData("bold-fraktur", "p", "𝖕")]
    [InlineData("sans-serif", "T0", "𝖳𝟢")]
    [InlineData("bold-sans-serif", "Tσ1", "𝗧𝞂𝟭")]
    [InlineData("sans-serif-italic", "T", "𝘛")]
    [InlineData("sans-serif-bold-italic", "Tω", "𝙏𝟂")]
    [InlineData("monospace", "if0", "𝚒𝚏𝟶")]
    [InlineData("fraktur", "±я3", "±я3")]
    [InlineData("unknown", "R", "R")]
    public void A_letter_of_a_formula_is_written_as_the_letter_of_its_style(string variant, string letters, string expected)
    {
        foreach (var token in (string[])["mi", "mn", "mo", "mtext"])
        {
            Writer.Show(Writer.WriteBody($"<math><{token} mathvariant='{variant}'>{letters}</{token}></math>")).TextContent.ShouldBe(expected, token);
            Writer.Show(Writer.WriteBody($"<math><mstyle mathvariant='{variant}'><mrow><{token}>{letters}</{token}></mrow></mstyle></math>")).TextContent.ShouldBe(expected, token);
        }

        Writer.Write($"<h2 id=x><math><mi mathvariant='{variant}'>{letters}</mi></math></h2>").Headings.ShouldHaveSingleItem().Text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("of its own", "<math><mi mathvariant=normal>d</mi></math>", "<math><mi mathvariant=\"normal\">d</mi></math>")]
    [InlineData("of the style around it", "<math><mstyle mathvariant=normal><mi>d</mi></mstyle></math>", "<math><mstyle mathvariant=\"normal\"><mi mathvariant=\"normal\">d</mi></mstyle></math>")]
    [InlineData("in another style", "<math><mstyle mathvariant=bold><mi mathvariant=normal>d</mi></mstyle></math>", "<math><mstyle><mi mathvariant=\"normal\">d</mi></mstyle></math>")]
    public void An_upright_letter_stays_upright(string what, string html, string expected) => Writer.WriteBody(html).ShouldBe(expected, what);

    [Theory]
    [InlineData("another markup", "<math><semantics><mi>x</mi><annotation-xml encoding='MathML-Content'><ci>y</ci></annotation-xml></semantics></math>", "<math><semantics><mi>x</mi></semantics></math>")]
    [InlineData("a picture of a letter", "<math><mtext>x<mglyph src=x alt=y></mglyph></mtext></math>", "<math><mtext>x</mtext></math>")]
    [InlineData("an action", "<math><mi>x</mi><maction><mi>y</mi></maction></math>", "<math><mi>x</mi></math>")]
    [InlineData("a link", "<math href=x><mi xlink:href=y>z</mi></math>", "<math><mi>z</mi></math>")]
    [InlineData("names and looks", "<math id=x class=y style=z><mi id=x class=y style=z>a</mi></math>", "<math><mi>a</mi></math>")]
    [InlineData("colors", "<math><mstyle mathcolor=white mathbackground='url(x)'><mi>x</mi></mstyle></math>", "<math><mstyle style=\"color:light-dark(#6a6a6a,#fff)\"><mi>x</mi></mstyle></math>")]
    [InlineData("text with markup", "<math><mtext><b>x</b> y</mtext></math>", "<math><mtext><b>x</b> y</mtext></math>")]
    [InlineData("a matrix", "<math display=block><mtable columnalign='right left' rowspacing=3pt><mtr><mtd>x</mtd></mtr></mtable></math>", "<math display=\"block\"><mtable columnalign=\"right left\" rowspacing=\"3pt\"><mtr><mtd>x</mtd></mtr></mtable></math>")]
    [InlineData("fences", "<math><mo stretchy=false fence=true form=prefix>(</mo></math>", "<math><mo stretchy=\"false\" fence=\"true\" form=\"prefix\">(</mo></math>")]
    public void Only_presentation_MathML_is_kept(string what, string html, string expected) => Writer.WriteBody(html).ShouldBe(expected, what);
}
