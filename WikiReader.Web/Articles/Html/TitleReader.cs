using System.Text;
using System.Text.RegularExpressions;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Reads the titles that a page gives itself. They may change how the title is written, but must not claim the title of another page: MediaWiki
/// has the same rule (<see href="https://www.mediawiki.org/wiki/Manual:$wgRestrictDisplayTitle">$wgRestrictDisplayTitle</see>).
/// </summary>
internal static partial class TitleReader
{
    // A title of 255 bytes, and markup around each letter.
    private const int MaximumLength = 8 * 1024;

    /// <summary>The title as the document spells it, for example "iPhone".</summary>
    public static string Of(ParsedDocument document, PageTitle title)
    {
        var declared = document.Head?.Children.FirstOrDefault(child => child.LocalName == "title")?.TextContent.Trim() ?? "";
        return IsTitleOf(declared, title) ? declared : title.Text;
    }

    /// <summary>The title with its markup; null if it has none, or is the title of another page.</summary>
    /// <param name="declared">The content of <c>mw:PageProp/displaytitle</c>: HTML, or wikitext with quotes. Null if there is none.</param>
    public static DisplayTitle? Read(string? declared, PageTitle title)
    {
        if (declared is null || declared.Length > MaximumLength) return null;
        try
        {
            using var source = new DecodedPage(Encoding.UTF8.GetBytes("<!DOCTYPE html>" + Quotes(declared)));
            using var document = DocumentParser.Parse(source);
            var runs = RunsOf(document.Body);
            return runs.Any(run => run.Style != TitleStyle.None) && IsTitleOf(string.Concat(runs.Select(run => run.Text)), title) ? new DisplayTitle(runs) : null;
        }
        catch (TooComplexException)
        {
            return null;
        }
    }

    private static bool IsTitleOf(string declared, PageTitle title) => string.Equals(declared.Replace('_', ' ').Trim(), title.Text, StringComparison.OrdinalIgnoreCase);

    private static List<TitleRun> RunsOf(ParsedElement body)
    {
        var runs = new List<TitleRun>();
        foreach (var text in body.Nodes.OfType<ParsedText>())
        {
            if (StyleOf(text, body) is not { } style) continue;
            if (runs.Count > 0 && runs[^1].Style == style) runs[^1] = new TitleRun(runs[^1].Text + text.Data.ToString(), style);
            else runs.Add(new TitleRun(text.Data.ToString(), style));
        }

        return runs;
    }

    // Null for text that is not shown.
    private static TitleStyle? StyleOf(ParsedText text, ParsedElement body)
    {
        var style = TitleStyle.None;
        for (var element = text.ParentElement; element is not null && element != body; element = element.ParentElement)
        {
            if (element.Type.Rule is null) return null;
            style |= element.LocalName switch
            {
                "i" or "em" or "cite" or "dfn" or "var" => TitleStyle.Italic,
                "b" or "strong" => TitleStyle.Bold,
                "sub" => TitleStyle.Subscript,
                "sup" => TitleStyle.Superscript,
                "s" or "strike" or "del" => TitleStyle.Struck,
                "u" or "ins" => TitleStyle.Underlined,
                "span" or "font" when element.ValueOf(AttributeType.Style).Contains("italic", StringComparison.OrdinalIgnoreCase) => TitleStyle.Italic,
                _ => TitleStyle.None,
            };
        }

        return style;
    }

    // Older versions of Parsoid pass the argument of {{DISPLAYTITLE:}} on as it was written.
    private static string Quotes(string declared) =>
        declared.Contains("''", StringComparison.Ordinal) ? Italics().Replace(Bold().Replace(declared, "<b>$1</b>"), "<i>$1</i>") : declared;

    [GeneratedRegex("'''([^']*(?:''?[^']+)*?)'''")]
    private static partial Regex Bold();

    [GeneratedRegex("''([^']*(?:'[^']+)*?)''")]
    private static partial Regex Italics();
}
