namespace WikiReader.Tests.Articles.Hostile;

/// <summary>Excerpts that try to cover the content around them, by the name of the attack. Each contains a link to another host.</summary>
internal static class HostileExcerpts
{
    private const string Link = "<a href='https://evil.example/' class=evil>Sign in</a>";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a place in the window"] = Styled("position:fixed;top:0;left:0;width:100vw;height:100vh;z-index:9"),
        ["a place on the page"] = Styled("position:absolute;top:0;left:0;right:0;bottom:0;z-index:2147483647"),
        ["a place far above"] = Styled("position:absolute;top:-5000px;left:-5000px;width:10000px;height:10000px"),
        ["a place that sticks"] = Styled("position:sticky;top:0;bottom:0;height:100vh"),
        ["a place that is moved"] = Styled("position:relative;top:-900px;left:-300px;width:2000px;height:2000px"),
        ["an inset"] = Styled("position:absolute;inset:-9999px"),
        ["an inset of the writing direction"] = Styled("position:absolute;inset-block:-9999px;inset-inline:-9999px"),
        ["margins below nothing"] = Styled("margin:-2000px;width:4000px;height:4000px"),
        ["a margin above"] = Styled("margin-top:-600px;height:1200px"),
        ["margins below nothing, as a table"] = Styled("display:table;margin:-900px;width:5000px;height:2000px"),
        ["a huge size"] = Styled("width:100000px;height:100000px"),
        ["the window's width"] = Styled("width:100vw;min-width:500vw;height:100vh"),
        ["a huge letter"] = Styled("font-size:5000px"),
        ["a line without height"] = Styled("font-size:900px;line-height:0"),
        ["a high line"] = Styled("line-height:9000px"),
        ["letters apart"] = Styled("letter-spacing:-2000px"),
        ["letters far apart"] = Styled("letter-spacing:9000px;white-space:nowrap"),
        ["words apart"] = Styled("word-spacing:-3000px"),
        ["an indent"] = Styled("text-indent:-3000px"),
        ["an outline"] = Styled("outline:3000px solid red"),
        ["an outline apart"] = Styled("outline:9px solid red;outline-offset:900px"),
        ["a shadow"] = Styled("box-shadow:0 0 0 5000px red"),
        ["a shadow of text"] = Styled("text-shadow:0 -300px red,0 -100px red;font-size:300px"),
        ["a border"] = Styled("border:3000px solid red;position:absolute;left:-3000px;top:-3000px"),
        ["a filter"] = Styled("filter:blur(900px);height:900px"),
        ["a shift"] = Styled("display:block;transform:translate(-50vw,-100vh);height:300vh"),
        ["a scale"] = Styled("display:block;transform:scale(500)"),
        ["a turn"] = Styled("display:block;transform:rotate(90deg) scale(99);transform-origin:0 0"),
        ["a float"] = Styled("float:left;width:100vw;height:5000px"),
        ["a float to the other side"] = Styled("float:right;margin-left:-5000px;width:9000px;height:5000px"),
        ["what flows over"] = Styled("height:0;overflow:visible;white-space:pre") + new string('\n', 400),
        ["no box at all"] = "<div style='display:contents'><div style='position:fixed;inset:0'>" + Link + "</div></div>",
        ["a grid"] = Styled("display:grid;grid-template-columns:9000px;grid-template-rows:9000px;margin:-900px"),
        ["lines that go up"] = Styled("writing-mode:vertical-rl;height:9000px;margin-top:-4000px"),
        ["raised text"] = Styled("vertical-align:900px;font-size:90px"),
        ["a long word"] = new string('W', 5000) + Link,
        ["a long word that must not break"] = "<nobr>" + new string('W', 5000) + "</nobr>" + Link,
        ["text turned round"] = "\u202E\u202E\u2067" + Link,
        ["the end of isolates that never began"] = "\u2069\u2069\u202C\u202C\u202E" + Link,
        ["stacked accents"] = "a" + new string('\u0301', 900) + Link,
        ["line breaks"] = string.Concat(Enumerable.Repeat("<br>", 500)) + Link,
        ["elements without an end"] = "<div style='position:absolute;inset:-999px'><b><i><table><tr><td>" + Link,
        ["end tags too many"] = "</div></li></ol></main></body>" + Styled("position:fixed;inset:0"),
        ["one in another"] = string.Concat(Enumerable.Repeat("<div style='position:relative;top:-90px;margin:-50px'>", 40)) + Link,
        ["the names of the bar"] = "<header class='wr-bar' id='wr-main' style='position:fixed;top:0'>" + Link + "</header>",
        ["a match with a style"] = "<span class='searchmatch' style='position:fixed;inset:0'>" + Link + "</span>",
        ["a wide table"] = "<table style='margin:-900px' width=9000 height=9000><tr><td>" + Link + "</table>",
        ["a picture"] = "<img src='//upload.wikimedia.org/a.png' style='position:absolute;inset:-900px' width=9000 height=9000>" + Link,
    };

    private static string Styled(string style) => $"<div style='{style}'>{Link}</div>";
}
