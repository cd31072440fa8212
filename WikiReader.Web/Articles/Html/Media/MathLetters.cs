using System.Collections.Frozen;
using System.Text;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Media;

/// <summary>
/// Writes the letters of a formula in their <c>mathvariant</c>. Browsers only know its value <c>normal</c> (<see
/// href="https://www.w3.org/TR/mathml-core/#the-mathvariant-attribute">MathML Core</see>), so that ℝ must be the letter itself and not an R that
/// is styled. Unicode has these letters in the block <see href="https://www.unicode.org/charts/PDF/U1D400.pdf">Mathematical Alphanumeric
/// Symbols</see>, except some that it had before. A character without such a letter is unchanged.
/// </summary>
internal static class MathLetters
{
    private const int NoLetter = 0;

    /// <summary>The first letters of a variant's alphabets, or <see cref="NoLetter"/>.</summary>
    private sealed record Alphabets(int Latin, int Greek = NoLetter, int Digits = NoLetter);

    private static readonly FrozenDictionary<string, Alphabets> Variants = new Dictionary<string, Alphabets>
    {
        ["bold"] = new(0x1D400, 0x1D6A8, 0x1D7CE),
        ["italic"] = new(0x1D434, 0x1D6E2),
        ["bold-italic"] = new(0x1D468, 0x1D71C),
        ["script"] = new(0x1D49C),
        ["bold-script"] = new(0x1D4D0),
        ["fraktur"] = new(0x1D504),
        ["double-struck"] = new(0x1D538, Digits: 0x1D7D8),
        ["bold-fraktur"] = new(0x1D56C),
        ["sans-serif"] = new(0x1D5A0, Digits: 0x1D7E2),
        ["bold-sans-serif"] = new(0x1D5D4, 0x1D756, 0x1D7EC),
        ["sans-serif-italic"] = new(0x1D608),
        ["sans-serif-bold-italic"] = new(0x1D63C, 0x1D790),
        ["monospace"] = new(0x1D670, Digits: 0x1D7F6),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Alphabets>.AlternateLookup<ReadOnlySpan<char>> ByName = Variants.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Letters that Unicode had before the block, by their place in it.</summary>
    private static readonly FrozenDictionary<int, int> Earlier = new Dictionary<int, int>
    {
        [0x1D455] = 'ℎ',
        [0x1D49D] = 'ℬ', [0x1D4A0] = 'ℰ', [0x1D4A1] = 'ℱ', [0x1D4A3] = 'ℋ', [0x1D4A4] = 'ℐ', [0x1D4A7] = 'ℒ', [0x1D4A8] = 'ℳ', [0x1D4AD] = 'ℛ',
        [0x1D4BA] = 'ℯ', [0x1D4BC] = 'ℊ', [0x1D4C4] = 'ℴ',
        [0x1D506] = 'ℭ', [0x1D50B] = 'ℌ', [0x1D50C] = 'ℑ', [0x1D515] = 'ℜ', [0x1D51D] = 'ℨ',
        [0x1D53A] = 'ℂ', [0x1D53F] = 'ℍ', [0x1D545] = 'ℕ', [0x1D547] = 'ℙ', [0x1D548] = 'ℚ', [0x1D549] = 'ℝ', [0x1D551] = 'ℤ',
    }.ToFrozenDictionary();

    // The order of the Greek alphabets of the block; final sigma is among the small letters.
    private const string Greek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ";

    /// <summary>The text of a node as it is written; unchanged outside of the tokens of a formula.</summary>
    public static ReadOnlySpan<char> Of(ParsedText text)
    {
        var data = text.Data;
        if (text.ParentElement is not { } token || !IsToken(token)) return data;
        if (!ByName.TryGetValue(VariantOf(token), out var alphabets)) return data;
        var letters = new StringBuilder(2 * data.Length);
        foreach (var rune in data.EnumerateRunes()) letters.Append(LetterOf(rune, alphabets).ToString());
        return letters.ToString();
    }

    /// <summary>True if the element's <c>mathvariant</c> is <c>normal</c>, its own or that of the formula around it: an <c>mi</c> of one letter must then not become italic.</summary>
    public static bool IsUpright(ParsedElement element) =>
        (element.LocalName == "mi" ? VariantOf(element) : element.ValueOf(AttributeType.MathVariant)).Equals("normal", StringComparison.OrdinalIgnoreCase);

    // An mstyle passes the variant on to what is in it (MathML 3, section 3.3.4).
    private static ReadOnlySpan<char> VariantOf(ParsedElement token)
    {
        for (var element = token; element is { Type.IsMath: true }; element = element.ParentElement)
        {
            if (element == token || element.LocalName is "mstyle" or "math")
            {
                if (element.ValueOf(AttributeType.MathVariant) is { IsEmpty: false } variant) return variant.Trim();
            }
        }

        return [];
    }

    private static bool IsToken(ParsedElement element) => element.LocalName is "mi" or "mn" or "mo" or "mtext" or "ms";

    private static Rune LetterOf(Rune rune, Alphabets alphabets) => rune.Value switch
    {
        >= 'A' and <= 'Z' => Letter(alphabets.Latin, rune.Value - 'A'),
        >= 'a' and <= 'z' => Letter(alphabets.Latin, 26 + rune.Value - 'a'),
        >= '0' and <= '9' when alphabets.Digits != NoLetter => Letter(alphabets.Digits, rune.Value - '0'),
        'Ϝ' when alphabets.Digits == 0x1D7CE => new Rune(0x1D7CA),
        'ϝ' when alphabets.Digits == 0x1D7CE => new Rune(0x1D7CB),
        'ı' when alphabets.Latin == 0x1D434 => new Rune(0x1D6A4),
        'ȷ' when alphabets.Latin == 0x1D434 => new Rune(0x1D6A5),
        > 0x7F and <= 0xFFFF when alphabets.Greek != NoLetter && Greek.IndexOf((char)rune.Value, StringComparison.Ordinal) is var at and >= 0 => Letter(alphabets.Greek, at),
        _ => rune,
    };

    private static Rune Letter(int first, int index) => new(Earlier.GetValueOrDefault(first + index, first + index));
}
