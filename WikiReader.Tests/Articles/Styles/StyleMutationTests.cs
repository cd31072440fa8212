using System.Text;

namespace WikiReader.Tests.Articles.Styles;

/// <summary>Unknown attacks with style sheets, generated from the known ones: cut up and joined at random. A failing seed can be run again.</summary>
public sealed class StyleMutationTests
{
    private const int MutantsPerSeed = 400;

    private static readonly string[] Tricks = [.. HostileCss.Sheets.Values.Where(css => css.Length < 400)];

    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ";", ":", ",", ".", "#", "@", "&", "!", "\\", "\\a ", "'", "\"", "/*", "*/", "<!--", "-->", "\n", "\0", " ", "+", "~", ">", "*", "|", "--",
        "url(", "url('", "//evil.example/", "//upload.wikimedia.org/a.png", "@media ", "@import ", "screen", ".mw-parser-output", ".wr-article", ".wr-bar", "body", "html", ":is(", ":not(",
        ":has(", ":root", "::before", "[href^=", "content:", "color:", "red", "#fff", "rgb(", "var(--x,", "calc(", "position:", "fixed", "!important", "light-dark(", "1px", "50%", "1e3",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_mutated_style_sheet_bypasses_the_policy(int seed)
    {
        foreach (var mutant in Mutants(seed))
        {
            var sheet = Writer.Write($"""<style data-mw-deduplicate="TemplateStyles:r1">{mutant}</style>""").Style?.Rules ?? "";
            StyleConformance.FaultsOfSheet(sheet, "upload.wikimedia.org").ShouldBeEmpty(mutant);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_mutated_style_attribute_bypasses_the_policy(int seed)
    {
        foreach (var mutant in Mutants(seed))
        {
            var paragraph = Writer.ShowOnly($"""<p style="{mutant.Replace("\"", "&quot;", StringComparison.Ordinal)}">x</p>""");
            StyleConformance.Faults(paragraph.GetAttribute("style")).ShouldBeEmpty(mutant);
        }
    }

    private static IEnumerable<string> Mutants(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < MutantsPerSeed; i++)
        {
            var mutant = new StringBuilder();
            for (var parts = random.Next(1, 4); parts > 0; parts--) mutant.Append(Tricks[random.Next(Tricks.Length)]);
            for (var cuts = random.Next(1, 12); cuts > 0; cuts--)
            {
                var at = random.Next(mutant.Length);
                if (random.Next(3) == 0) mutant.Remove(at, random.Next(Math.Min(8, mutant.Length - at)));
                else mutant.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            yield return mutant.ToString();
        }
    }
}
