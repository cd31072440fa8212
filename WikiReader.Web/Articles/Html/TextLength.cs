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

    // One lookup for each character of an article: asking for its Unicode category took a twentieth of the time of the walk.
    private static readonly CharacterKind[] Kinds = [.. Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(c => KindOf((char)c))];

    private long _words, _characters;

    private enum CharacterKind : byte
    {
        Separator,
        Joiner,
        Letter,
        LetterWithoutSpaces,
    }

    public TextLength Length => new(_words, _characters);

    public override void OnRunningText(ParsedText text)
    {
        var kinds = Kinds;
        var isInWord = false;
        foreach (var c in text.Data)
        {
            switch (kinds[c])
            {
                case CharacterKind.Letter:
                    if (!isInWord) _words++;
                    isInWord = true;
                    break;
                case CharacterKind.LetterWithoutSpaces:
                    _characters++;
                    isInWord = false;
                    break;
                case CharacterKind.Separator:
                    isInWord = false;
                    break;
                case CharacterKind.Joiner:
                default:
                    break;
            }
        }
    }

    private static CharacterKind KindOf(char c)
    {
        if (Joiners.Contains(c, StringComparison.Ordinal)) return CharacterKind.Joiner;
        if (!IsPartOfWord(c)) return CharacterKind.Separator;
        return IsWithoutSpaces(c) ? CharacterKind.LetterWithoutSpaces : CharacterKind.Letter;
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
