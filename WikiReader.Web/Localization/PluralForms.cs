using System.Text.RegularExpressions;

namespace WikiReader.Web.Localization;

/// <summary>
/// The forms of words with a number, in the syntax of ICU's MessageFormat: <c>{count, plural, one {{0} page} other {{0} pages}}</c>. The plural is
/// the whole text, and its forms contain no braces but those of gaps.
/// </summary>
internal sealed partial class PluralForms
{
    private readonly Dictionary<string, string> _forms;

    private PluralForms(Dictionary<string, string> forms) => _forms = forms;

    public IReadOnlyCollection<string> Keywords => _forms.Keys;

    /// <exception cref="FormatException">The text has another syntax, or no form <c>other</c>.</exception>
    public static PluralForms Parse(string text)
    {
        var match = Syntax().Match(text);
        if (!match.Success) throw new FormatException($"Not a plural: {text}");
        var forms = match.Groups["keyword"].Captures.Zip(match.Groups["words"].Captures).ToDictionary(form => form.First.Value, form => form.Second.Value);
        return forms.ContainsKey(PluralRules.Other) ? new PluralForms(forms) : throw new FormatException($"A plural without the form other: {text}");
    }

    /// <summary>The form of a keyword; that of <c>other</c> if it has none of its own.</summary>
    public string For(string keyword) => _forms.TryGetValue(keyword, out var form) ? form : _forms[PluralRules.Other];

    [GeneratedRegex(@"^\{count, plural,( (?<keyword>\w+) \{(?<words>([^{}]|\{\d\})*)\})+\}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Syntax();
}
