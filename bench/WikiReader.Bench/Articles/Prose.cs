using System.Globalization;
using System.Text;

namespace WikiReader.Bench.Articles;

/// <summary>Words, links and references that are the same in every run and compress like prose.</summary>
internal sealed class Prose
{
    private static readonly string[] Syllables =
        ["ka", "lo", "mi", "ter", "an", "del", "ros", "vi", "en", "sta", "bur", "og", "ne", "qui", "pal", "ish", "cor", "ut", "fe", "gra", "hol", "wy", "du", "zer"];

    private readonly string[] _words;
    private uint _state = 2463534242;
    private int _ids;

    public Prose() => _words = [.. Enumerable.Range(0, 800).Select(_ => string.Concat(Enumerable.Range(0, 1 + Next(3)).Select(_ => Syllables[Next(Syllables.Length)])))];

    /// <summary>Parsoid gives nearly every element an id.</summary>
    public string NewId() => "mw" + (++_ids).ToString("X4", CultureInfo.InvariantCulture);

    // Marsaglia's xorshift: the same everywhere and in every version of the framework.
    public int Next(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)limit);
    }

    // Few words are frequent and most are rare, as in any language.
    public string Word() => _words[Next(1 + Next(1 + Next(_words.Length)))];

    public string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word()));

    public string Name() => string.Join(' ', Enumerable.Range(0, 1 + Next(3)).Select(_ => Capitalise(Word())));

    public string Sentence() => $"{Capitalise(Words(5 + Next(8)))} {Link()} {Words(3 + Next(9))}, <i id=\"{NewId()}\">{Words(1 + Next(3))}</i> {Words(4 + Next(6))} {Link()} {Words(2 + Next(5))}.";

    public string Link()
    {
        var name = Name();
        return $"""<a rel="mw:WikiLink" href="./{name.Replace(' ', '_')}" title="{name}" id="{NewId()}">{name.ToLowerInvariant()}</a>""";
    }

    public string OutsideLink()
    {
        var path = $"{Word()}.{Word()}.{Next(100000)}";
        return $"""<a rel="mw:ExtLink" class="external text" href="https://www.{Word()}.example.org/{path}" id="{NewId()}">{path}</a>""";
    }

    public static string Mention(string title, int note, int place, int about) =>
        $$$"""<sup about="#mwt{{{about}}}" class="mw-ref" id="cite_ref-{{{note}}}-{{{place}}}" rel="dc:references" typeof="mw:Extension/ref" data-mw='{"name":"ref","attrs":{"name":"note{{{note}}}"},"body":{"id":"mw-reference-text-cite_note-{{{note}}}"}}'><a href="./{{{title}}}#cite_note-{{{note}}}" style="counter-reset: mw-Ref {{{note}}};"><span class="mw-reflink-text">[{{{note}}}]</span></a></sup>""";

    public string Figure()
    {
        var file = $"{Capitalise(Word())}_{Word()}_{Next(10000)}.jpg";
        var thumbnail = $"//upload.wikimedia.org/wikipedia/commons/thumb/{Next(16):x}/{Next(256):x2}/{file}";
        return $"""
            <figure class="mw-default-size mw-halign-right" typeof="mw:File/Thumb" id="{NewId()}"><a href="./File:{file}" id="{NewId()}"><img resource="./File:{file}" src="{thumbnail}/220px-{file}" data-file-width="1502" data-file-height="1038" data-file-type="bitmap" height="152" width="220" srcset="{thumbnail}/440px-{file} 2x, {thumbnail}/330px-{file} 1.5x" id="{NewId()}"/></a><figcaption id="{NewId()}">{Words(6)} {Link()} {Words(4)}</figcaption></figure>
            """;
    }

    public static string Capitalise(string text) => new StringBuilder(text) { [0] = char.ToUpperInvariant(text[0]) }.ToString();
}
