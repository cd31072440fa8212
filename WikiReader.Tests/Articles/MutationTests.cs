using System.Text;

namespace WikiReader.Tests.Articles;

/// <summary>Tricks nobody has thought of yet: the known ones, cut up and joined at random. A seed that fails can be run again.</summary>
public sealed class MutationTests
{
    private const int MutantsPerSeed = 400;

    private static readonly string[] Tricks = [.. HostileHtml.Bodies.Values.Where(html => html.Length < 400)];

    private static readonly string[] Pieces =
    [
        "<", ">", "</", "/>", "\"", "'", "`", "=", " ", "\n", "\0", "&", "&lt;", "&#", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?", "<p>", "</p>", "<a href=", "</a>",
        "<table>", "</table>", "<td>", "<tr>", "<caption>", "<math>", "</math>", "<mtext>", "<mi>", "<annotation-xml encoding=text/html>", "<mglyph>", "<svg>", "</svg>",
        "<foreignObject>", "<desc>", "<title>", "<style>", "</style>", "<script>", "</script>", "<select>", "<option>", "<template>", "</template>", "<noscript>", "<textarea>",
        "<form>", "</form>", "<button>", "<li>", "<dd>", "<h2>", "</h2>", "<pre>", "<b>", "</b>", "<nobr>", "<font color=x>", "<article>", "<main>", "<section>", "<object>",
        "<ruby>", "<rt>", "<br>", "</br>", "<img src=//upload.wikimedia.org/a.png>", " onerror=alert(1) ", " href=javascript:alert(1) ", " style=position:fixed ", " class=wr-bar ", " id=wr-main ",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_judge_finds_fault_with_a_mutant(int seed)
    {
        foreach (var mutant in Mutants(seed))
        {
            var written = Writer.WriteBody(mutant);
            Verdict.Of(written).ShouldBeEmpty(mutant);
        }
    }

#pragma warning disable CA5394 // These numbers keep no secret; they must come again for the same seed.
    private static IEnumerable<string> Mutants(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < MutantsPerSeed; i++)
        {
            var mutant = new StringBuilder();
            for (var parts = random.Next(1, 4); parts > 0; parts--) mutant.Append(Tricks[random.Next(Tricks.Length)]);
            for (var cuts = random.Next(1, 12); cuts > 0; cuts--) Change(mutant, random);
            yield return mutant.ToString();
        }
    }

    private static void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        if (random.Next(3) == 0) text.Remove(at, random.Next(Math.Min(8, text.Length - at)));
        else text.Insert(at, Pieces[random.Next(Pieces.Length)]);
        if (text.Length == 0) text.Append('x');
    }
#pragma warning restore CA5394
}
