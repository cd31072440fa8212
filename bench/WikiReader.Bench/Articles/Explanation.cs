using System.Globalization;
using WikiReader.Bench.Cold;
using WikiReader.Web.Articles.Html;

namespace WikiReader.Bench.Articles;

/// <summary>Which elements of a page are not written, and why.</summary>
internal static class Explanation
{
    /// <summary>A line for each reason and name of element, the most frequent first; <see cref="DropReason"/> explains the reasons.</summary>
    public static string Of(ArticleFile article)
    {
        using var document = Variant.Write(article);
        if (document.Dropped.Count == 0) return "Every element is written.";
        return string.Join('\n', document.Dropped.Select(dropped => string.Create(
            CultureInfo.InvariantCulture, $"{dropped.Count,7}  {dropped.Reason,-16}  <{NameOf(dropped)}>")));
    }

    private static string NameOf(DroppedElement dropped) =>
        new([.. dropped.Name.Select(character => char.IsControl(character) ? '?' : character)]);
}
