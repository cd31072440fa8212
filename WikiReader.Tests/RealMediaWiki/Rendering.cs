namespace WikiReader.Tests.RealMediaWiki;

/// <summary>What a browser shows of a page.</summary>
/// <param name="Parts">The article's headings, links, tables and so on, each in the order of the text; empty if the answer was no page.</param>
/// <param name="Faults">What the developer tools complained of, images that did not load, links that cannot be seen.</param>
public sealed record Rendering(int Status, IReadOnlyDictionary<string, string[]> Parts, IReadOnlyList<string> Faults)
{
    /// <summary>In what this page is not as the other one, part by part.</summary>
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
