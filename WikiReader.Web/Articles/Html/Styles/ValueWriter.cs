using System.Buffers;
using System.Text;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>Writes the value of one property, token by token.</summary>
/// <param name="media">Decides which images may be loaded; null if none may.</param>
internal sealed class ValueWriter(StringBuilder css, string property, MediaResolver? media)
{
    private const int MaximumDepth = 8;
    private const int MaximumNumber = 24;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    // Adjacent words must be separated by a space.
    private bool _isAfterWord;

    // The first two colors that were written, and how many.
    private (Color First, Color Second, int Count) _colors;
    private bool _isForBothSchemes;

    /// <summary>The color of the value in light and in dark mode; null if it has none, several, or a transparent one.</summary>
    public (Color Light, Color Dark)? OnlyColor
    {
        get
        {
            var (light, dark, count) = _colors;
            return count == (_isForBothSchemes ? 2 : 1) && light.Alpha >= 1 && dark.Alpha >= 1 ? (light, dark) : null;
        }
    }

    /// <summary>False if the value contains something that is not allowed; the output is then incomplete and must be discarded.</summary>
    public bool Write(CssTokens value, CssValues allowed) => Write(value, allowed, 0);

    private bool Write(CssTokens value, CssValues allowed, int depth)
    {
        if (depth > MaximumDepth) return false;
        value = value.Trim();
        if (value.IsEmpty) return false;
        for (var at = value.From; at < value.To; at = value.After(at))
        {
            if (value.Is(at, CssTokenKind.WhiteSpace)) Space();
            else if (value.Is(at, CssTokenKind.Delim) ? !WriteSign(value.TextOf(at)[0], allowed) : !WriteWord(value, at, allowed, depth)) return false;
        }

        return true;
    }

    private void Space()
    {
        if (css[^1] is not (' ' or '(' or ':')) css.Append(' ');
        _isAfterWord = false;
    }

    private bool WriteSign(char sign, CssValues allowed)
    {
        if (sign is not (',' or '/') && !(sign is '+' or '-' or '*' && allowed.HasFlag(CssValues.Sums))) return false;
        css.Append(sign);
        _isAfterWord = false;
        return true;
    }

    private bool WriteWord(CssTokens value, int at, CssValues allowed, int depth)
    {
        if (_isAfterWord) Space();
        var text = value.TextOf(at);
        var isWritten = value[at].Kind switch
        {
            CssTokenKind.Ident => WriteIdent(text, allowed),
            CssTokenKind.Number or CssTokenKind.Percentage => WriteNumber(text),
            CssTokenKind.Dimension => IsUnit(text) && WriteNumber(text),
            CssTokenKind.Hash => allowed.HasFlag(CssValues.Colors) && WriteColor(ColorReader.OfHex(text[1..]), allowed),
            CssTokenKind.String => allowed.HasFlag(CssValues.Strings) && WriteString(CssText.Read(text)),
            CssTokenKind.Url => allowed.HasFlag(CssValues.Pictures) && WriteAddress(text[4..^1].Trim().ToString()),
            CssTokenKind.Function => WriteFunction(value.NameOf(at), value.Inside(at).Trim(), allowed, depth),
            CssTokenKind.OpenBracket => text is "(" && allowed.HasFlag(CssValues.Sums) && WriteBrackets("", value.Inside(at), allowed, depth),
            _ => false,
        };
        _isAfterWord = true;
        return isWritten;
    }

    private bool WriteIdent(ReadOnlySpan<char> word, CssValues allowed)
    {
        // The keyword "url", without parentheses, loads nothing, but no useful value contains it either.
        if (word.Equals("url", StringComparison.OrdinalIgnoreCase)) return false;
        if (!allowed.HasFlag(CssValues.Words) || !CssText.IsName(word) || word.StartsWith("--") || !StyleProperties.MayBe(property, word.ToString())) return false;
        if (allowed.HasFlag(CssValues.Colors) && ColorReader.OfName(word) is { } color) return WriteColor(color, allowed);
        css.Append(word);
        return true;
    }

    private bool WriteNumber(ReadOnlySpan<char> number)
    {
        if (number.Length > MaximumNumber) return false;
        css.Append(number);
        return true;
    }

    private static bool IsUnit(ReadOnlySpan<char> dimension) => !dimension.TrimStart("+-.0123456789").ContainsAnyExcept(Letters);

    private bool WriteColor(Color? color, CssValues allowed)
    {
        if (color is not { } source) return false;
        var isFixed = allowed.HasFlag(CssValues.FixedColors);
        var (light, dark) = (source, isFixed ? source : Counterpart(source, allowed));
        if (!isFixed && property == "color" && (allowed.HasFlag(CssValues.OnPaper) || source.IsInk))
            (light, dark) = (light.ReadableOn(Legibility.Paper.Light), dark.ReadableOn(Legibility.Paper.Dark));
        _colors = _colors.Count == 0 ? (light, dark, 1) : (_colors.First, source, _colors.Count + 1);
        if (isFixed) css.Append(source);
        else css.Append("light-dark(").Append(light).Append(',').Append(dark).Append(')');
        return true;
    }

    private Color Counterpart(Color source, CssValues allowed) => property switch
    {
        "color" => source.MirroredInk(),
        "background" or "background-color" or "background-image" when !allowed.HasFlag(CssValues.Wordless) => source.MirroredGround(),
        _ => source.Mirrored(),
    };

    // In a style attribute, a string that needs an escape is dropped.
    private bool WriteString(string text)
    {
        if (media is null && !CssText.IsPlain(text)) return false;
        CssText.Write(css, text);
        return true;
    }

    private bool WriteAddress(string address)
    {
        if (media?.Resolve(address) is not { } resolved) return false;
        css.Append("url(");
        CssText.Write(css, resolved.Replace("'", "%27", StringComparison.Ordinal));
        css.Append(')');
        return true;
    }

    private bool WriteFunction(string name, CssTokens arguments, CssValues allowed, int depth)
    {
        switch (name)
        {
            case "rgb" or "rgba" or "hsl" or "hsla":
                return allowed.HasFlag(CssValues.Colors) && WriteColor(ColorReader.OfFunction(name, arguments), allowed);
            case "url":
                return allowed.HasFlag(CssValues.Pictures) && arguments.To - arguments.From == 1 && arguments.Is(arguments.From, CssTokenKind.String)
                    && WriteAddress(CssText.Read(arguments.TextOf(arguments.From)));
            case "var":
                return WriteFallback(arguments, allowed, depth);
            default:
                return StyleFunction.Named(name) is { } function && allowed.HasFlag(function.Needs)
                    && WriteBrackets(name, arguments, function.Inside | (allowed & (CssValues.FixedColors | CssValues.Wordless)), depth);
        }
    }

    private bool WriteBrackets(string name, CssTokens arguments, CssValues inside, int depth)
    {
        css.Append(name).Append('(');
        _isAfterWord = false;
        _isForBothSchemes |= name == "light-dark";
        if (!Write(arguments, inside, depth + 1)) return false;
        css.Append(')');
        return true;
    }

    // Writes the fallback of var(), since an article must not read the custom properties of the page shell. A color of the design system has a
    // counterpart even in rules for one color scheme, because it changes with the scheme.
    private bool WriteFallback(CssTokens arguments, CssValues allowed, int depth)
    {
        var parts = arguments.Split(',');
        if (parts[0].To - parts[0].From != 1) return false;
        var token = DesignTokens.Find(arguments.TextOf(parts[0].From));
        if (token is not null) allowed &= ~CssValues.FixedColors;
        _isAfterWord = false;
        return parts.Count > 1
            ? Write(arguments.Slice(parts[1].From, arguments.To), allowed, depth + 1)
            : allowed.HasFlag(CssValues.Colors) && WriteColor(token, allowed);
    }
}
