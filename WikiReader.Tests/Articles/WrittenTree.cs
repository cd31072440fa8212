using System.Text;
using System.Text.RegularExpressions;

namespace WikiReader.Tests.Articles;

/// <summary>
/// The tree that the writer intended, in the format of <see cref="SeenTree"/>, read from its output by a strict grammar without a browser's
/// error recovery: every tag is taken literally, and an end tag closes the element that it names.
/// </summary>
internal sealed partial class WrittenTree
{
    private static readonly string[] Void = ["br", "hr", "wbr", "img", "col", "source", "track", "area"];

    private readonly StringBuilder _tree = new();
    private readonly Stack<string> _open = [];
    private bool _dropsLineBreak;

    private WrittenTree() { }

    public static string Of(string html)
    {
        var tree = new WrittenTree();
        var end = 0;
        foreach (Match token in Token().Matches(html))
        {
            if (token.Index != end) throw new FormatException($"The writer would not write U+{(int)html[end]:X4} after {html[Math.Max(0, end - 60)..end]}");
            tree.Read(token);
            end = token.Index + token.Length;
        }

        if (end != html.Length || tree._open.Count > 0) throw new FormatException($"The writer would not end with: {html[end..]}, {string.Join('>', tree._open)} open");
        return tree._tree.ToString();
    }

    private void Read(Match token)
    {
        if (token.Groups["text"] is { Success: true, Value: var text }) Text(text);
        else if (token.Groups["end"].Success) End(token.Groups["name"].Value);
        else Start(token.Groups["name"].Value, token.Groups["attribute"].Captures.Select(capture => capture.Value));
        _dropsLineBreak = token.Groups["name"].Value == "pre" && !token.Groups["end"].Success;
    }

    private void Text(string text) => _tree.Append((_dropsLineBreak && text[0] == '\n' ? text[1..] : text).Replace("\"", "&quot;", StringComparison.Ordinal));

    private void Start(string name, IEnumerable<string> attributes)
    {
        _tree.Append('<').Append(SeenTree.IsMath(name) ? "m:" : "").Append(name).AppendJoin("", attributes.Order(StringComparer.Ordinal)).Append('>');
        if (Void.Contains(name)) _tree.Append("</>");
        else _open.Push(name);
    }

    private void End(string name)
    {
        if (!_open.TryPop(out var open) || open != name) throw new FormatException($"</{name}> ends <{open}>");
        _tree.Append("</>");
    }

    [GeneratedRegex(
        """(?<text>(?:[^<>&\r\0]|&(?:amp|lt|gt|quot);)+)|<(?:(?<end>/)(?<name>[a-z][a-z0-9]*)|(?<name>[a-z][a-z0-9]*)(?<attribute> [a-z-]+="(?:[^<>&"\r\0]|&(?:amp|lt|gt|quot);)*")*)>""",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
