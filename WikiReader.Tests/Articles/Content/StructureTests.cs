namespace WikiReader.Tests.Articles.Content;

/// <summary>Elements that extensions write: no word and no picture of theirs is lost.</summary>
[Trait("Category", "Fast")]
public sealed class StructureTests
{
    [Fact]
    public void A_box_of_an_extension_keeps_its_words_pictures_and_classes()
    {
        var shown = Writer.Show(Writer.WriteBody(
            """<aside class="portable-infobox" role="region"><h2 class="pi-title">Stone bridge</h2><figure><img src="//upload.wikimedia.org/a.png" alt="Arch"><figcaption>Seen from the east</figcaption></figure><section><h3>Length</h3><div>40 m</div></section><nav>Rivers</nav></aside><p>Text</p>"""));
        shown.TextContent.ShouldBe("Stone bridgeSeen from the eastLength40 mRiversText");
        shown.QuerySelector("div.portable-infobox > figure > img").ShouldNotBeNull();
        shown.QuerySelector("aside, nav").ShouldBeNull();
    }

    [Theory]
    [InlineData("<header>a</header><footer>b</footer><hgroup><h2>c</h2><p>d</p></hgroup>", "<div>a</div><div>b</div><div><h2>c</h2><p>d</p></div>")]
    [InlineData("<details><summary>a</summary><p>b</p></details>", "<div><div>a</div><p>b</p></div>")]
    [InlineData("<menu><li>a</li></menu>", "<ul><li>a</li></ul>")]
    [InlineData("<form class=quiz action=x onsubmit=y><fieldset><legend>Which?</legend><label>a <input name=b></label></fieldset><button>Send</button></form>", "<div class=\"quiz\"><div><div>Which?</div><span>a </span></div></div>")]
    [InlineData("<gallery-box>a <b>b</b></gallery-box>", "a <b>b</b>")]
    [InlineData("<tab-panel id=t class='c wr-bar' onclick=x lang=de>a</tab-panel>", "<span class=\"c\" id=\"t\" lang=\"de\">a</span>")]
    [InlineData("<marquee>a</marquee><blink>b</blink><acronym title=x>c</acronym>", "ab<abbr title=\"x\">c</abbr>")]
    [InlineData("<noscript><p>a</p></noscript>", "<p>a</p>")]
    [InlineData("<picture><source srcset=//evil.example/a.png><img src=//upload.wikimedia.org/a.png alt=b></picture>", "<img src=\"https://upload.wikimedia.org/a.png\" loading=\"lazy\" decoding=\"async\" alt=\"b\">")]
    [InlineData("<listing>a\nb</listing><xmp><b>c</xmp>", "<pre tabindex=\"0\">\na\nb</pre><pre tabindex=\"0\">\n&lt;b&gt;c</pre>")]
    [InlineData("<ul><li>a<x-y><li>b</x-y></ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<p><math><apply><ci>x</ci></apply><mi>y</mi></math>", "<p><math>x<mi>y</mi></math></p>")]
    public void Structure_is_kept_or_unwrapped(string source, string expected) => Writer.WriteBody(source).ShouldBe(expected);

    [Theory]
    [InlineData("<button>a</button>")]
    [InlineData("<select><option>a</select>")]
    [InlineData("<textarea>a</textarea>")]
    [InlineData("<iframe>a</iframe>")]
    [InlineData("<object>a</object>")]
    [InlineData("<dialog open>a</dialog>")]
    [InlineData("<template>a</template>")]
    [InlineData("<title>a</title>")]
    [InlineData("<noembed>a</noembed>")]
    [InlineData("<script>a</script>")]
    public void What_acts_or_loads_is_gone_with_its_content(string source) => Writer.WriteBody($"<div>x{source}y</div>").ShouldBe("<div>xy</div>");

    [Fact]
    public void What_a_style_sheet_folds_is_kept() =>
        Writer.Show(Writer.WriteBody("""<style data-mw-deduplicate="TemplateStyles:r1">.fold tr:not(:first-child){display:none}</style><table class="fold"><tr><td>a</td></tr><tr hidden><td>b</td></tr></table>"""))
            .QuerySelectorAll("table.fold tr").Select(row => row.TextContent).ShouldBe(["a", "b"]);
}
