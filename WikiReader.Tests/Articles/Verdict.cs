using WikiReader.Tests.Articles.Safety;

namespace WikiReader.Tests.Articles;

/// <summary>The faults that all checks find in a written body.</summary>
internal static class Verdict
{
    /// <summary>Empty if nothing is wrong.</summary>
    public static IReadOnlyList<string> Of(string written, params string[] mediaHosts)
    {
        var shown = Writer.Show(written);
        return
        [
            .. PolicyConformance.Faults(shown, mediaHosts),
            .. Sanitizer.Faults(written),
            .. SeenTree.Of(shown) == WrittenTree.Of(written) ? Array.Empty<string>() : ["a parser builds another tree"],
            .. Writer.Contains(shown) ? Array.Empty<string>() : ["it leaves its place"],
        ];
    }
}
