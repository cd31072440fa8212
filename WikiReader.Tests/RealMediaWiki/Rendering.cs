namespace WikiReader.Tests.RealMediaWiki;

/// <summary>A page as rendered by a browser.</summary>
/// <param name="Parts">The article's headings, links, tables and so on, each in document order; empty if there is no article.</param>
/// <param name="Faults">Console errors, images that did not load, links that are not visible.</param>
public sealed record Rendering(int Status, IReadOnlyDictionary<string, string[]> Parts, IReadOnlyList<string> Faults)
{
    /// <summary>The differences between this page and another one, part by part.</summary>
    public IEnumerable<string> DifferencesFrom(Rendering original)
    {
        ArgumentNullException.ThrowIfNull(original);
        if (Status != original.Status) yield return $"status {Status} in place of {original.Status}";
        foreach (var (name, expected) in original.Parts)
        {
            if (FirstDifference(expected, Parts.GetValueOrDefault(name) ?? []) is { } difference) yield return $"{name}: {difference}";
        }
    }

    private static string? FirstDifference(string[] expected, string[] shown)
    {
        for (var i = 0; i < Math.Max(expected.Length, shown.Length); i++)
        {
            var (original, ours) = (expected.ElementAtOrDefault(i), shown.ElementAtOrDefault(i));
            if (original != ours) return $"number {i + 1} of {expected.Length} is “{ours}” in place of “{original}”";
        }

        return null;
    }
}
