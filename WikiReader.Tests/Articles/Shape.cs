using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace WikiReader.Tests.Articles;

/// <summary>
/// The nesting of elements, as text. What the writer meant is read from its tags alone: each "&lt;" that it writes starts one. What a browser
/// sees is read from the parsed tree. Where the two differ, markup has moved, and with it what the policy was asked about.
/// </summary>
internal static partial class Shape
{
    private static readonly string[] Void = ["br", "hr", "wbr", "img", "col", "area", "source", "track"];

    public static string AsWritten(string html) => string.Concat(Tag().Matches(html).Select(tag =>
        Void.Contains(tag.Groups["name"].Value) ? $"({tag.Groups["name"].Value})" : tag.Groups["end"].Success ? ")" : $"({tag.Groups["name"].Value}"));

    public static string AsSeen(IElement body) => string.Concat(body.Children.Select(child => $"({child.LocalName}{AsSeen(child)})"));

    [GeneratedRegex("<(?<end>/)?(?<name>[a-z0-9-]+)")]
    private static partial Regex Tag();
}
