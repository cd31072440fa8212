using System.Globalization;
using System.Text.RegularExpressions;

namespace WikiReader.Web.Localization;

/// <summary>
/// Which numbers have which plural in a language, as Unicode CLDR says it
/// (<see href="https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules"/>): <c>one: n = 1; few: n % 100 = 3..10</c>. The numbers
/// are whole and not abbreviated, so that all operands but <c>n</c> and <c>i</c> are zero.
/// </summary>
internal sealed partial class PluralRules
{
    public const string Other = "other";

    private readonly List<(string Keyword, Relation[][] AnyOfAll)> _rules;

    private PluralRules(List<(string Keyword, Relation[][] AnyOfAll)> rules) => _rules = rules;

    /// <summary>All but <see cref="Other"/>, which is that of the numbers without a rule.</summary>
    public IEnumerable<string> Keywords => _rules.Select(rule => rule.Keyword);

    /// <exception cref="FormatException">The text is not in the syntax of CLDR.</exception>
    public static PluralRules Parse(string text)
    {
        var rules = new List<(string, Relation[][])>();
        foreach (var rule in text.Split("; "))
        {
            if (rule.Split(": ") is not [var keyword, var condition]) throw new FormatException($"Not a plural rule: {rule}");
            rules.Add((keyword, [.. condition.Split(" or ").Select(all => all.Split(" and ").Select(Relation.Parse).ToArray())]));
        }

        return new PluralRules(rules);
    }

    public string KeywordOf(int count)
    {
        foreach (var (keyword, anyOfAll) in _rules)
        {
            if (anyOfAll.Any(all => all.All(relation => relation.Holds(count)))) return keyword;
        }

        return Other;
    }

    // "n % 100 = 3..10,15" or "n != 1".
    private sealed partial record Relation(bool IsOfCount, int Modulus, bool IsNegated, (int First, int Last)[] Ranges)
    {
        public static Relation Parse(string text)
        {
            var match = Syntax().Match(text);
            if (!match.Success) throw new FormatException($"Not a relation of a plural rule: {text}");
            var modulus = match.Groups["modulus"] is { Success: true } group ? Number(group.Value) : int.MaxValue;
            var ranges = match.Groups["ranges"].Value.Split(',').Select(range => range.Split("..")).Select(ends => (Number(ends[0]), Number(ends[^1])));
            return new Relation(match.Groups["operand"].Value is "n" or "i", modulus, match.Groups["not"].Success, [.. ranges]);
        }

        public bool Holds(int count)
        {
            var value = IsOfCount ? count % Modulus : 0;
            return Ranges.Any(range => value >= range.First && value <= range.Last) != IsNegated;
        }

        private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

        [GeneratedRegex(@"^(?<operand>[nivwftce])( % (?<modulus>\d+))? (?<not>!)?= (?<ranges>\d+(\.\.\d+)?(,\d+(\.\.\d+)?)*)$", RegexOptions.ExplicitCapture)]
        private static partial Regex Syntax();
    }
}
