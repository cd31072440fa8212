namespace WikiReader.Web.Articles.Html.Styles.Syntax;

/// <summary>
/// Tokenizes CSS in one pass (<see href="https://www.w3.org/TR/css-syntax-3/#tokenization">CSS Syntax 3, "Tokenization"</see>). Unlike a browser
/// it rejects names that contain an escape, so that each name has one spelling. Where it reads something differently from a browser, a rule
/// is lost but nothing is let through, since only tokens that it recognizes are written.
/// </summary>
internal ref struct CssTokenizer
{
    private readonly ReadOnlySpan<char> _css;
    private readonly List<CssToken> _tokens;
    private readonly Stack<int> _open;
    private int _at;

    private CssTokenizer(ReadOnlySpan<char> css)
    {
        _css = css;
        _tokens = new List<CssToken>((css.Length / 4) + 4);
        _open = [];
    }

    public static CssTokens Read(string css)
    {
        var tokenizer = new CssTokenizer(css);
        while (tokenizer._at < css.Length) tokenizer.ReadToken();
        var tokens = tokenizer._tokens.ToArray();
        foreach (var open in tokenizer._open) tokens[open] = tokens[open] with { Close = tokens.Length };
        return new CssTokens(css, tokens, 0, tokens.Length);
    }

    private void ReadToken()
    {
        var start = _at;
        var c = _css[_at];
        if (c == '/' && Peek(1) == '*') SkipComment();
        else if (IsWhiteSpace(c)) ReadWhiteSpace();
        else if (c is '"' or '\'') ReadString(c);
        else if (c == '#' && (IsName(Peek(1)) || IsEscape(1))) ReadName(CssTokenKind.Hash, 1);
        else if (c == '@' && StartsName(1)) ReadName(CssTokenKind.AtKeyword, 1);
        else if (StartsNumber()) ReadNumber();
        else if (StartsName(0)) ReadWord();
        else if (c is '(' or '[' or '{') Open(CssTokenKind.OpenBracket, start, _at + 1);
        else if (c is ')' or ']' or '}') Close(c);
        else Add(CssTokenKind.Delim, start, start + 1);
    }

    private readonly char Peek(int ahead) => _at + ahead < _css.Length ? _css[_at + ahead] : '\0';

    private void Add(CssTokenKind kind, int start, int end)
    {
        _tokens.Add(new CssToken(kind, start, end));
        _at = end;
    }

    private void Open(CssTokenKind kind, int start, int end)
    {
        _open.Push(_tokens.Count);
        Add(kind, start, end);
    }

    // A bracket that closes nothing, or not the bracket opened last, is an ordinary delimiter.
    private void Close(char bracket)
    {
        if (_open.TryPeek(out var open) && _css[_tokens[open].End - 1] == bracket switch { ')' => '(', ']' => '[', _ => '{' })
        {
            _tokens[open] = _tokens[open] with { Close = _tokens.Count };
            _open.Pop();
        }

        Add(CssTokenKind.Delim, _at, _at + 1);
    }

    private void SkipComment()
    {
        var end = _css[(_at + 2)..].IndexOf("*/");
        _at = end < 0 ? _css.Length : _at + 2 + end + 2;
    }

    private void ReadWhiteSpace()
    {
        var end = _at;
        while (end < _css.Length && IsWhiteSpace(_css[end])) end++;
        Add(CssTokenKind.WhiteSpace, _at, end);
    }

    private void ReadString(char quote)
    {
        for (var i = _at + 1; i < _css.Length; i++)
        {
            if (_css[i] == quote)
            {
                Add(CssTokenKind.String, _at, i + 1);
                return;
            }

            if (_css[i] is '\n' or '\r' or '\f')
            {
                Add(CssTokenKind.Bad, _at, i);
                return;
            }

            if (_css[i] == '\\') i += i + 2 < _css.Length && _css[i + 1] == '\r' && _css[i + 2] == '\n' ? 2 : 1;
        }

        Add(CssTokenKind.Bad, _at, _css.Length);
    }

    private void ReadNumber()
    {
        var start = _at;
        if (_css[_at] is '+' or '-') _at++;
        SkipDigits();
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            SkipDigits();
        }

        if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            _at += 2;
            SkipDigits();
        }

        if (Peek(0) == '%') Add(CssTokenKind.Percentage, start, _at + 1);
        else if (StartsName(0)) Add(SkipName() ? CssTokenKind.Bad : CssTokenKind.Dimension, start, _at);
        else Add(CssTokenKind.Number, start, _at);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0))) _at++;
    }

    private void ReadName(CssTokenKind kind, int prefixLength)
    {
        var start = _at;
        _at += prefixLength;
        var isEscaped = SkipName();
        Add(isEscaped ? CssTokenKind.Bad : kind, start, _at);
    }

    private void ReadWord()
    {
        var start = _at;
        var isEscaped = SkipName();
        var name = _css[start.._at];
        if (Peek(0) != '(') Add(isEscaped ? CssTokenKind.Bad : CssTokenKind.Ident, start, _at);
        else if (!isEscaped && name.Equals("url", StringComparison.OrdinalIgnoreCase) && !IsQuoted()) ReadUrl(start);
        else Open(isEscaped ? CssTokenKind.Bad : CssTokenKind.Function, start, _at + 1);
    }

    private readonly bool IsQuoted() => _css[(_at + 1)..].TrimStart(" \t\r\n\f") is ['"' or '\'', ..];

    private void ReadUrl(int start)
    {
        var rest = _css[_at..];
        var end = rest.IndexOf(')');
        while (end > 0 && rest[end - 1] == '\\' && rest[(end + 1)..].IndexOf(')') is var next) end = next < 0 ? -1 : end + 1 + next;
        var isValid = end > 0 && !rest[1..end].ContainsAny("\"'(\\<");
        Add(isValid ? CssTokenKind.Url : CssTokenKind.Bad, start, end < 0 ? _css.Length : _at + end + 1);
    }

    // True if the name contains an escape.
    private bool SkipName()
    {
        var isEscaped = false;
        while (IsName(Peek(0)) || IsEscape(0))
        {
            isEscaped |= Peek(0) == '\\';
            _at += Peek(0) == '\\' ? 2 : 1;
        }

        _at = Math.Min(_at, _css.Length);
        return isEscaped;
    }

    private readonly bool StartsNumber()
    {
        var first = Peek(0) is '+' or '-' ? 1 : 0;
        return char.IsAsciiDigit(Peek(first)) || (Peek(first) == '.' && char.IsAsciiDigit(Peek(first + 1)));
    }

    private readonly bool StartsName(int ahead) => Peek(ahead) switch
    {
        '-' => IsNameStart(Peek(ahead + 1)) || Peek(ahead + 1) == '-' || IsEscape(ahead + 1),
        '\\' => IsEscape(ahead),
        var c => IsNameStart(c),
    };

    private readonly bool IsEscape(int ahead) => Peek(ahead) == '\\' && Peek(ahead + 1) is not ('\n' or '\r' or '\f');

    private static bool IsWhiteSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= '\u0080';

    private static bool IsName(char c) => IsNameStart(c) || char.IsAsciiDigit(c) || c == '-';
}
