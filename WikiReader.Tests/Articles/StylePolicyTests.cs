using WikiReader.Web.Articles.Html;

namespace WikiReader.Tests.Articles;

public sealed class StylePolicyTests
{
    [Theory]
    [InlineData("a colour", "color: red", "color:red")]
    [InlineData("a colour in hexadecimal", "background:#FFE", "background:#FFE")]
    [InlineData("a colour as a function", "background-color: rgba(0, 10, 20, 0.5)", "background-color:rgba(0, 10, 20, 0.5)")]
    [InlineData("a colour in the newer form", "color: hsl(120 50% 50% / 0.5)", "color:hsl(120 50% 50% / 0.5)")]
    [InlineData("several", "float:right; width:22em;; margin: 0 0 1em 1em ;", "float:right;width:22em;margin:0 0 1em 1em")]
    [InlineData("a property in upper case", "COLOR:RED", "color:RED")]
    [InlineData("a line break between two", "color:red;\n\twidth:1px", "color:red;width:1px")]
    [InlineData("a negative number", "margin-left:-1.6em", "margin-left:-1.6em")]
    [InlineData("a percentage", "width: 33.3%", "width:33.3%")]
    [InlineData("fonts in quotes", "font-family: 'Times New Roman', \"Arial\", serif", "font-family:'Times New Roman', \"Arial\", serif")]
    [InlineData("a short form with a slash", "font: 1em/1.5 serif", "font:1em/1.5 serif")]
    [InlineData("a weight", "width:1px !important", "width:1px !important")]
    [InlineData("columns", "column-count:2;column-width:30em", "column-count:2;column-width:30em")]
    [InlineData("a border", "border-left: 1px solid #aaa", "border-left:1px solid #aaa")]
    [InlineData("vertical writing", "writing-mode:vertical-rl", "writing-mode:vertical-rl")]
    [InlineData("the good beside the bad", "color:red;position:fixed;width:url(x);height:1px", "color:red;height:1px")]
    [InlineData("the good after a broken one", "x;color:red", "color:red")]
    public void What_shapes_the_text_is_kept(string what, string style, string expected) => StylePolicy.Filter(style).ShouldBe(expected, what);

    [Theory]
    [InlineData("nothing", "")]
    [InlineData("nothing but signs", ";;:;")]
    [InlineData("no value that is plain", "color:")]
    [InlineData("what loads", "background:url(//evil.example/x)")]
    [InlineData("what loads, in quotes", "background:url(\"x\")")]
    [InlineData("what loads, in upper case", "background:URL(x)")]
    [InlineData("what loads, with a space", "background:url (x)")]
    [InlineData("what loads an image of a set", "background:image-set('x' 1x)")]
    [InlineData("a picture that is computed", "background:linear-gradient(red, blue)")]
    [InlineData("what runs", "width:expression(alert(1))")]
    [InlineData("what runs, with a comment", "width:expr/**/ession(alert(1))")]
    [InlineData("an escape", "color:\\72 ed")]
    [InlineData("an escape in the property", "c\\6Flor:red")]
    [InlineData("a comment", "/* insecure input */")]
    [InlineData("a comment without an end", "color:red/*")]
    [InlineData("what leaves the flow", "position:fixed")]
    [InlineData("what covers", "z-index:9999")]
    [InlineData("what moves", "transform:scale(50)")]
    [InlineData("what moves at its edges", "inset:0")]
    [InlineData("what shows other text", "content:'x'")]
    [InlineData("what reads the page", "width:attr(x)")]
    [InlineData("what reads a property", "color:var(--x)")]
    [InlineData("what reads the environment", "padding:env(x)")]
    [InlineData("what computes", "width:calc(100% - 1px)")]
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
    [InlineData("a quote that holds a semicolon", "font-family:'x;y'")]
    [InlineData("a quote that holds a bracket", "font-family:'x(y'")]
    [InlineData("a brace", "color:red}p{color:blue")]
    [InlineData("a tag", "color:<b>")]
    [InlineData("a function that is no colour", "color:xrgb(1,2,3)")]
    [InlineData("a colour that does not end", "color:rgb(1,2,3")]
    [InlineData("a colour with a function in it", "color:rgb(url(x))")]
    [InlineData("a NUL", "color:r\0ed")]
    [InlineData("a letter that looks like another", "color:url\uFF08x\uFF09")]
    [InlineData("an ignored weight", "color:red !ie")]
    [InlineData("weight alone, twice", "color:red !important !important")]
    [InlineData("what is far too long", "{5000}")]
    public void Anything_else_is_not(string what, string style) =>
        StylePolicy.Filter(style.Replace("{5000}", $"color:{new string('a', 5_000)}", StringComparison.Ordinal)).ShouldBeNull(what);

    [Fact]
    public void No_style_at_all_is_none() => StylePolicy.Filter(null).ShouldBeNull();

    [Fact]
    public void What_was_kept_is_kept_again()
    {
        const string Style = "font-family:'Times New Roman', serif;color:rgb(1,2,3) !important;margin:-1px 0";
        StylePolicy.Filter(Style).ShouldBe(Style);
    }
}
