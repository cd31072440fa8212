using System.Globalization;
using WikiReader.Web.Articles.Html.Parsing;

namespace WikiReader.Web.Articles.Html;

/// <summary>How long the running text of an article is.</summary>
/// <param name="Words">Words of scripts that separate them.</param>
/// <param name="Characters">Letters of scripts that do not: Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan.</param>
public sealed record TextLength(long Words, long Characters)
{
    public static TextLength None { get; } = new(0, 0);
}

/// <summary>Counts the words of an article as they are written.</summary>
internal sealed class TextLengthCounter : WalkListener
{
    // What may be within a word: "don't", "well-known".
    private const string Joiners = "'’-\u00AD\u200C\u200D";

    private long _words, _characters;

    public TextLength Length => new(_words, _characters);

    public override void OnRunningText(ParsedText text)
    {
        var isInWord = false;
        foreach (var c in text.Data)
        {
            if (char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : IsPartOfWord(c))
            {
                if (IsWithoutSpaces(c)) _characters++;
                else if (!isInWord) _words++;
                isInWord = !IsWithoutSpaces(c);
            }
            else if (!isInWord || !Joiners.Contains(c, StringComparison.Ordinal))
            {
                isInWord = false;
            }
        }
    }

    // Of two surrogates, the first counts.
    private static bool IsPartOfWord(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => !IsWithoutSpaces(c),
        UnicodeCategory.Surrogate => char.IsHighSurrogate(c),
        _ => char.IsLetterOrDigit(c),
    };

    // By blocks of Unicode. The high surrogates are those of Han.
    private static bool IsWithoutSpaces(char c) => c switch
    {
        < '\u0E00' => false,
        <= '\u109F' or (>= '\u1780' and <= '\u17FF') => true,
        >= '\u3005' and <= '\u312F' or >= '\u31A0' and <= '\u31FF' => true,
        >= '\u3400' and <= '\u9FFF' or >= '\uD840' and <= '\uD888' or >= '\uF900' and <= '\uFAFF' => true,
        _ => false,
    };
}
