using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace WikiReader.Web.Articles.Html.Policy;

/// <summary>
/// What a drawing (SVG in the page, such as a chart) may consist of: shapes, their colors and words. Nothing that refers to something else
/// (<c>use</c>, <c>image</c>, <c>href</c>, <c>url()</c>), runs, animates, or contains HTML; what is not listed is dropped with its content. It is
/// written as an image in any case, in which a browser runs and loads nothing.
/// </summary>
internal static partial class DrawingPolicy
{
    // A word, a number, or a list of them. Path data of a map are longer.
    private const int MaximumLength = 500;
    private const int MaximumShapeLength = 200_000;
    private const int MaximumStyleLength = 2_000;

    public static readonly FrozenSet<string> Elements = Names("svg g path rect circle ellipse line polyline polygon text tspan");

    /// <summary>The elements that draw something by themselves.</summary>
    public static readonly FrozenSet<string> Shapes = Names("path rect circle ellipse line polyline polygon");

    /// <summary>The attributes that are written, with their letters in upper case, and those that are read for others.</summary>
    public static readonly FrozenSet<string> AttributeNames = Names(
        "x y x1 y1 x2 y2 cx cy r rx ry dx dy width height viewBox preserveAspectRatio d points transform rotate textLength lengthAdjust pathLength "
        + "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset "
        + "opacity color display visibility vector-effect shape-rendering paint-order font-family font-size font-weight font-style text-anchor text-decoration "
        + "dominant-baseline alignment-baseline baseline-shift letter-spacing word-spacing writing-mode style aria-label");

    private static readonly FrozenSet<string> Colors = Names("fill stroke color");

    private static readonly FrozenSet<string> Geometry = Names("x y x1 y1 x2 y2 cx cy r rx ry dx dy width height viewBox preserveAspectRatio d points transform rotate textLength lengthAdjust pathLength");

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,+-% \t\r\n");

    /// <summary>True if an attribute may be written with this value.</summary>
    public static bool MayHave(string name, ReadOnlySpan<char> value)
    {
        if (value.IsWhiteSpace() || name is "style" or "aria-label") return false;
        if (value.Length > (name is "d" or "points" ? MaximumShapeLength : MaximumLength)) return false;
        return !value.ContainsAnyExcept(Plain) || (name == "transform" ? Transforms().IsMatch(value) : Colors.Contains(name) && Color().IsMatch(value));
    }

    /// <summary>The declarations of a <c>style</c> that may be written as attributes. It is not read as CSS: what is more than words and numbers is left out.</summary>
    public static IEnumerable<(string Name, string Value)> Declarations(string style)
    {
        if (style.Length > MaximumStyleLength) yield break;
        foreach (var declaration in style.Split(';'))
        {
            if (declaration.Split(':') is not [var property, var text]) continue;
            var (name, value) = (property.Trim().ToLowerInvariant(), text.Trim());
            if (AttributeNames.Contains(name) && !Geometry.Contains(name) && MayHave(name, value)) yield return (name, value);
        }
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\A\s*(?:#[0-9A-Fa-f]{3,8}|(?:rgb|hsl)a?\([0-9.,%/ ]{1,60}\))\s*\z")]
    private static partial Regex Color();

    [GeneratedRegex(@"\A(?:[\s,]*(?:matrix|translate|scale|rotate|skewX|skewY)\s?\([0-9eE.,+\- ]*\))+\s*\z")]
    private static partial Regex Transforms();
}
