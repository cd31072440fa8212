using System.Collections.Frozen;

namespace WikiReader.Web.Articles.Html.Policy;

/// <summary>Elements that are part of a line. All others separate words, as their line breaks would in a browser.</summary>
internal static class InlineElements
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        [.. "span a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small strike strong sub sup time tt u var wbr".Split(' ')]);

    public static bool Contains(string name) => Names.Contains(name);
}
