using System.Globalization;
using System.Text;

namespace WikiReader.Tests.Articles.Hostile.Mutations;

/// <summary>
/// Unknown attacks, generated from the known ones: joined, then mutated at random in text, tags, attributes and bytes. The same seed yields
/// the same pages.
/// </summary>
internal sealed class Mutants
{
    public const int PerSeed = 200;

    private static readonly string[] Tricks = [.. HostileHtml.Bodies.Values.Where(html => html.Length < 400)];

    private static readonly string[] Pieces =
    [
        "<", ">", "</", "/>", "\"", "'", "`", "=", " ", "\n", "\r", "\0", "&", "&lt;", "&#", "&#13;", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?", "<p>", "</p>", "<a href=", "</a>",
        "<a href=./Sun>", "<table>", "</table>", "<td>", "<th>", "<tr>", "<tbody>", "<caption>", "<colgroup>", "<col>", "<math>", "</math>", "<mtext>", "<mi>", "<mrow>",
        "<annotation-xml encoding=text/html>", "<annotation>", "<mglyph>", "<svg>", "</svg>", "<foreignObject>", "<desc>", "<title>", "<style>", "</style>",
        "<style data-mw-deduplicate=\"TemplateStyles:r1\">", "<script>", "</script>", "<select>", "<option>", "<template>", "</template>", "<noscript>", "<textarea>",
        "<form>", "</form>", "<button>", "<ul>", "<li>", "<dl>", "<dd>", "<dt>", "<div>", "</div>", "<h2>", "</h2>", "<h3 id=x>", "<pre>", "<b>", "</b>", "<i>", "</i>", "<nobr>", "<font color=x>",
        "<article>", "<main>", "<section>", "<object>", "<marquee>", "<center>", "<hr>", "<ruby>", "<rt>", "<rp>", "<rb>", "<rtc>", "<br>", "</br>", "<img src=//upload.wikimedia.org/a.png>",
        "<span data-mw-variant='{\"disabled\":{\"t\":\"", "\"}}'>", "<meta typeof=mw:Extension/indicator data-mw='{\"html\":\"<i id=coordinates>", "<svg><rect width=9>", "<text>", "<tspan>", "<path d=M0,0>", "<g fill=red>",
        "<aside>", "<nav>", "<details>", "<summary>", "<menu>", "<listing>", "<x-y>", "<x-y id=z>", "<noscript>", "<mi mathvariant=bold>", "<mstyle mathvariant=script>", "<h1 id=y>", "<track src='//en.wikipedia.org/w/api.php?action=timedtext' label=x>",
        "<img src=/w/extensions/a.png>", "<span data-line=1>",
        "<figure typeof=mw:File>", "<video src=//upload.wikimedia.org/v.webm>", "<source src=//evil.example/>", "<area href=./Sun>",
    ];

    private static readonly string[] Attributes =
    [
        " onerror=alert(1) ", " onclick='alert(1)' ", " href=javascript:alert(1) ", " href=\"java&Tab;script:alert(1)\" ", " style=position:fixed ", " style=\"background:url(//evil.example)\" ",
        " class=wr-bar ", " id=wr-main ", " id=x ", " src=//evil.example/a.png ", " srcset=\"//evil.example/a 1x\" ", " dir=rtl ", " role=alert ", " tabindex=0 ", " title='\"><img onerror=alert(1)>' ", " / ", " =x ", " \"' ",
    ];

    private static readonly byte[][] Bytes =
    [
        [0x80], [0xBF], [0xC0, 0xBC], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xEF, 0xBB, 0xBF], [0x00], [0x1B, 0x24, 0x42],
    ];

    private readonly Random _random;

    private Mutants(int seed) => _random = new Random(seed);

    /// <summary>Whole documents, as the API would return them.</summary>
    public static IEnumerable<byte[]> Of(int seed)
    {
        var mutants = new Mutants(seed);
        for (var i = 0; i < PerSeed; i++) yield return mutants.Next();
    }

    private byte[] Next()
    {
        var text = new StringBuilder();
        for (var parts = _random.Next(1, 4); parts > 0; parts--) text.Append(Any(Tricks));
        for (var changes = _random.Next(1, 12); changes > 0; changes--) Change(text);
        var page = new List<byte>(Encoding.UTF8.GetBytes(_random.Next(8) == 0 ? text.ToString() : Writer.PageOf(text.ToString())));
        if (_random.Next(4) > 0) return [.. page];
        for (var changes = _random.Next(1, 6); changes > 0; changes--) Change(page);
        return [.. page];
    }

    private void Change(StringBuilder text)
    {
        var at = _random.Next(text.Length + 1);
        var length = _random.Next(Math.Min(12, text.Length - at + 1));
        switch (_random.Next(8))
        {
            case 0 or 1 or 2:
                text.Insert(at, Any(Pieces));
                break;
            case 3:
                text.Remove(at, length);
                break;
            case 4:
                text.Insert(_random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 5:
                text.Insert(AfterName(text.ToString(), at), Any(Attributes));
                break;
            case 6 when at < text.Length:
                var letter = text[at];
                text.Remove(at, 1).Insert(at, string.Create(CultureInfo.InvariantCulture, $"&#x{(int)letter:x}"));
                break;
            case 7 when at < text.Length:
                text[at] = char.IsUpper(text[at]) ? char.ToLowerInvariant(text[at]) : char.ToUpperInvariant(text[at]);
                break;
        }
    }

    private void Change(List<byte> page)
    {
        var at = _random.Next(page.Count);
        switch (_random.Next(3))
        {
            case 0:
                page.InsertRange(at, Any(Bytes));
                break;
            case 1:
                page[at] ^= (byte)(1 << _random.Next(8));
                break;
            default:
                page.RemoveAt(at);
                break;
        }
    }

    // The position of the first attribute of the next tag.
    private static int AfterName(string text, int from)
    {
        var tag = text.IndexOf('<', from);
        if (tag < 0) return from;
        var end = text.AsSpan(tag).IndexOfAny(" />\n");
        return end < 0 ? text.Length : tag + end;
    }

    private T Any<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
