using WikiReader.Web.Articles.Html.Styles;

namespace WikiReader.Tests.Articles.Styles;

[Trait("Category", "Fast")]
public sealed class StylePolicyTests
{
    [Theory]
    [InlineData("several", "float:right; width:22em;; margin: 0 0 1em 1em ;", "float:right;width:22em;margin:0 0 1em 1em")]
    [InlineData("a property in upper case", "WIDTH:1px", "width:1px")]
    [InlineData("a line break between two", "clear:both;\n\twidth:1px", "clear:both;width:1px")]
    [InlineData("a negative number", "margin-left:-1.6em", "margin-left:-1.6em")]
    [InlineData("a percentage", "width: 33.3%", "width:33.3%")]
    [InlineData("fonts in quotes", "font-family: 'Times New Roman', \"Arial\", serif", "font-family:'Times New Roman', 'Arial', serif")]
    [InlineData("a short form with a slash", "font: 1em/1.5 serif", "font:1em/1.5 serif")]
    [InlineData("a weight", "width:1px!important", "width:1px !important")]
    [InlineData("columns", "column-count:2;column-width:30em", "column-count:2;column-width:30em")]
    [InlineData("vertical writing", "writing-mode:vertical-rl", "writing-mode:vertical-rl")]
    [InlineData("a pin on a map", "position:absolute;top:33.1%;left:46%;z-index:200", "position:absolute;top:33.1%;left:46%;z-index:200")]
    [InlineData("a label that is turned", "transform:rotate(-90deg) translate(1em, -50%);transform-origin:0 0", "transform:rotate(-90deg) translate(1em, -50%);transform-origin:0 0")]
    [InlineData("a width that is computed", "width:calc(100% - 2*1em);margin:min(1em,2vw) max(1px, 2px)", "width:calc(100% - 2*1em);margin:min(1em,2vw) max(1px, 2px)")]
    [InlineData("margins by the direction of the text", "margin-inline-start:1em;padding-block:2px", "margin-inline-start:1em;padding-block:2px")]
    [InlineData("a grid", "display:grid;grid-template-columns:repeat(2, minmax(0, 1fr));gap:1em", "display:grid;grid-template-columns:repeat(2, minmax(0, 1fr));gap:1em")]
    [InlineData("a picture's shape", "aspect-ratio:16/9;object-fit:cover", "aspect-ratio:16/9;object-fit:cover")]
    [InlineData("a pointer that promises an explanation", "cursor:help", "cursor:help")]
    [InlineData("the fallback of a property", "padding:var(--x, 1px 2px)", "padding:1px 2px")]
    [InlineData("the good beside the bad", "height:2px;position:fixed;width:url(x);width:1px", "height:2px;width:1px")]
    [InlineData("the good after a broken one", "x;width:1px", "width:1px")]
    [InlineData("the good after a comment", "/* insecure input */width:1px/*", "width:1px")]
    [InlineData("words that a comment parts", "font-family:a/**/b", "font-family:a b")]
    public void Declarations_that_format_content_are_kept(string what, string style, string expected) => StylePolicy.Filter(style).ShouldBe(expected, what);

    // Grounds and lines: white becomes the dark background, black becomes white, and the colors in between keep their relative luminance. Light ink
    // and the dark grounds below it stay as they are, and a pale ground keeps its hue.
    [Theory]
    [InlineData("a name", "color: White", "color:light-dark(#fff,#fff)")]
    [InlineData("a name in British spelling", "color:lightslategrey", "color:light-dark(#789,#789)")]
    [InlineData("hexadecimal", "background:#FFE", "background:light-dark(#ffe,#161614)")]
    [InlineData("hexadecimal that lets through", "color:#0008", "color:light-dark(#0008,#fff8)")]
    [InlineData("a function", "background-color: rgba(0, 0, 0, 0.2)", "background-color:light-dark(#0003,#fff3)")]
    [InlineData("a function in the newer form", "color: rgb(100% 100% 100% / 20%)", "color:light-dark(#fff3,#15151533)")]
    [InlineData("a hue", "color:hsl(0, 100%, 100%)", "color:light-dark(#fff,#fff)")]
    [InlineData("a hue in the newer form", "color:hsl(-120deg 0% 0%)", "color:light-dark(#000,#fff)")]
    [InlineData("a border", "border:1px solid black", "border:1px solid light-dark(#000,#fff)")]
    [InlineData("a gradient", "background:linear-gradient(to right, white 0, black 100%)", "background:linear-gradient(to right, light-dark(#fff,#151515) 0, light-dark(#000,#000) 100%)")]
    [InlineData("a fallback", "color:var(--x, black)", "color:light-dark(#000,#fff)")]
    [InlineData("Wikipedia's ink", "color:var(--color-base)", "color:light-dark(#202122,#e3e3e3)")]
    [InlineData("no color", "background:transparent;color:inherit;border-color:currentcolor", "background:transparent;color:inherit;border-color:currentcolor")]
    [InlineData("a color's name where it is none", "font-family:Tan", "font-family:Tan")]
    [InlineData("a shadow", "box-shadow:0 0 2px black", "box-shadow:0 0 2px #000")]
    [InlineData("colors for both", "color:light-dark(black, white)", "color:light-dark(#000, #fff)")]
    public void A_color_gets_a_dark_counterpart(string what, string style, string expected) => StylePolicy.Filter(style).ShouldBe(expected, what);

    [Theory]
    [InlineData("a dark ground", "background:#800000", "background:light-dark(#800000,{dark});--wr-link:light-dark(#fff,#6cc5c1);color:light-dark(#fff,#e6e2da)")]
    [InlineData("a light ground", "background:#f8f9fa", "background:light-dark(#f8f9fa,{dark})")]
    [InlineData("ink of the page that can be read", "background:#800000;color:#fff", "color:light-dark(#fff,#fff)")]
    [InlineData("ink of the page that cannot be read", "color:#fff;background:#00b000", "color:light-dark(#000,#fff)")]
    [InlineData("a light ground after a dark one", "background:#800000;background:#f8f9fa", "--wr-link:initial")]
    [InlineData("colors for both schemes", "color:#fff;background:light-dark(#800000, #000)", "--wr-link:light-dark(#fff,#6cc5c1)")]
    public void A_ground_on_which_links_could_not_be_read_names_their_color(string what, string style, string expected)
    {
        var written = StylePolicy.Filter(style).ShouldNotBeNull();
        if (!expected.StartsWith("background", StringComparison.Ordinal)) written.ShouldEndWith(expected, Case.Sensitive, what);
        else written.ShouldBe(expected.Replace("{dark}", written.Split(',')[1].Split(')')[0], StringComparison.Ordinal), what);
    }

    [Theory]
    [InlineData("nothing", "")]
    [InlineData("nothing but signs", ";;:;")]
    [InlineData("no value that is plain", "color:")]
    [InlineData("what loads", "background:url(//evil.example/x)")]
    [InlineData("what loads, in quotes", "background:url(\"x\")")]
    [InlineData("what loads, in upper case", "background:URL(x)")]
    [InlineData("what loads, with a space", "background:url (x)")]
    [InlineData("what loads an image of a set", "background:image-set('x' 1x)")]
    [InlineData("what runs", "width:expression(alert(1))")]
    [InlineData("what runs, with a comment", "width:expr/**/ession(alert(1))")]
    [InlineData("an escape", "color:\\72 ed")]
    [InlineData("an escape in the property", "c\\6Flor:red")]
    [InlineData("what leaves the flow", "position:fixed")]
    [InlineData("what leaves the flow when it is scrolled", "position: Sticky")]
    [InlineData("what leaves the flow, as a fallback", "position:var(--x, fixed)")]
    [InlineData("what moves by what it loads", "transform:rotate(url(x))")]
    [InlineData("what moves in space", "transform:perspective(1px) translateZ(99px)")]
    [InlineData("a sum that loads", "width:calc(1px + url(x))")]
    [InlineData("a gradient that loads", "background:linear-gradient(url(x), red)")]
    [InlineData("a fallback that loads", "background:var(--x, url(x))")]
    [InlineData("a fallback that is none", "padding:var(--x,)")]
    [InlineData("a unit with more in it", "width:1px-2px")]
    [InlineData("a rule", "p{color:red}")]
    [InlineData("a rule in a declaration", "color:{red}")]
    [InlineData("a pointer that loads", "cursor:url(x),auto")]
    [InlineData("a pointer that cannot be seen", "cursor:none")]
    [InlineData("a counter", "counter-reset:mw-Ref 1")]
    [InlineData("too many brackets", "width:calc(calc(calc(calc(calc(calc(calc(calc(calc(calc(1px))))))))))")]
    [InlineData("what shows other text", "content:'x'")]
    [InlineData("what reads the page", "width:attr(x)")]
    [InlineData("what reads a property", "color:var(--x)")]
    [InlineData("what reads the environment", "padding:env(x)")]
    [InlineData("a property of one's own", "--x:red")]
    [InlineData("a behaviour", "behavior:url(x)")]
    [InlineData("a binding", "-moz-binding:url(x)")]
    [InlineData("a filter", "filter:url(x)")]
    [InlineData("a mask", "mask:url(x)")]
    [InlineData("what hides the pointer", "pointer-events:none")]
    [InlineData("an animation", "animation:x 1s")]
    [InlineData("everything at once", "all:initial")]
    [InlineData("an import", "@import 'x'")]
    [InlineData("a quote without an end", "font-family:'x")]
    [InlineData("quotes that cross", "font-family:'x\"y'z\"")]
    [InlineData("a string that contains a semicolon", "font-family:'x;y'")]
    [InlineData("a string that contains a bracket", "font-family:'x(y'")]
    [InlineData("a brace", "color:red}p{color:blue")]
    [InlineData("a tag", "color:<b>")]
    [InlineData("a function that is no color", "color:xrgb(1,2,3)")]
    [InlineData("a color with a function in it", "color:rgb(url(x))")]
    [InlineData("a NUL", "color:r\0ed")]
    [InlineData("a letter that looks like another", "color:url\uFF08x\uFF09")]
    [InlineData("an ignored weight", "color:red !ie")]
    [InlineData("weight alone, twice", "color:red !important !important")]
    [InlineData("what is far too long", "{5000}")]
    public void Other_declarations_are_removed(string what, string style) =>
        StylePolicy.Filter(style.Replace("{5000}", $"color:{new string('a', 5_000)}", StringComparison.Ordinal)).ShouldBeNull(what);

    [Fact]
    public void No_style_yields_an_empty_style() => StylePolicy.Filter(null).ShouldBeNull();

    [Fact]
    public void Filtering_is_idempotent()
    {
        const string Style = "font-family:'Times New Roman', serif;color:light-dark(#123,#fff) !important;margin:-1px 0;width:calc(1px + 2px)";
        StylePolicy.Filter(Style).ShouldBe(Style);
    }
}
