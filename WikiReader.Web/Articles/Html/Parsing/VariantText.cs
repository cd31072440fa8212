using System.Text.Encodings.Web;
using System.Text.Json;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>
/// Reads <c>data-mw-variant</c>: Parsoid writes the words of <c>-{ }-</c> as JSON into an empty element (<see
/// href="https://www.mediawiki.org/wiki/Specs/HTML#Language_conversion_blocks">Specs/HTML</see>).
/// </summary>
internal static class VariantText
{
    /// <summary>The HTML to show, as hostile as the page's; empty if nothing is shown, or the value is not understood.</summary>
    public static string Of(ReadOnlyMemory<char> json, VariantChoice choice)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Of(document.RootElement, choice) : "";
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // No JSON, a lone surrogate, or a value of another type.
            return "";
        }
    }

    private static string Of(JsonElement rule, VariantChoice choice)
    {
        // The rule is for the title of the page, or ends an earlier rule.
        if (Is(rule, "title") || Is(rule, "remove")) return "";
        if (rule.TryGetProperty("disabled", out var disabled)) return Text(disabled, "t");
        if (rule.TryGetProperty("filter", out var filter)) return Text(filter, "t");
        if (rule.TryGetProperty("name", out var name)) return HtmlEncoder.Default.Encode(VariantChoice.NameOf(Text(name, "t")));
        // The names of the earlier versions of Parsoid follow.
        if (rule.TryGetProperty("twoway", out var texts) || rule.TryGetProperty("bidir", out texts)) return OfTexts([.. texts.EnumerateArray()], choice, Is(rule, "describe"));
        return rule.TryGetProperty("oneway", out var rules) || rule.TryGetProperty("unidir", out rules) ? OfReplacements([.. rules.EnumerateArray()], choice) : "";
    }

    private static string OfTexts(JsonElement[] texts, VariantChoice choice, bool describes)
    {
        if (texts.Length == 0) return "";
        if (!describes) return Text(texts[choice.Of([.. texts.Select(text => Text(text, "l"))])], "t");
        return string.Join("; ", texts.Select(text => $"{HtmlEncoder.Default.Encode(VariantChoice.NameOf(Text(text, "l")))}: {Text(text, "t")}"));
    }

    // "from" in most variants, and "to" in one.
    private static string OfReplacements(JsonElement[] rules, VariantChoice choice)
    {
        if (rules.Length == 0) return "";
        var best = choice.BestOf([.. rules.Select(rule => Text(rule, "l"))]);
        return best >= 0 ? Text(rules[best], "t") : Text(rules[0], "f");
    }

    private static bool Is(JsonElement rule, string flag) => rule.TryGetProperty(flag, out var value) && value.ValueKind == JsonValueKind.True;

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
