namespace WikiReader.Bench.Report;

/// <summary>The goal of a figure, and its limit.</summary>
/// <param name="Article">The article to which it applies, or null for all.</param>
internal sealed record Goal(string? Article, double Wanted, double Must, bool AtMost)
{
    // A generated article has the goals of the real article that it imitates.
    private static readonly Dictionary<string, string> Models = new() { [Articles.GeneratedArticles.Long] = "Dog", [Articles.GeneratedArticles.Short] = "avere" };

    public static Goal Below(double wanted, double must, string? article = null) => new(article, wanted, must, AtMost: true);

    public static Goal Above(double wanted, double must, string? article = null) => new(article, wanted, must, AtMost: false);

    public bool IsFor(string article) => Article is null || Article == Models.GetValueOrDefault(article, article);

    public string Mark(double value) => Reaches(value, Wanted) ? " ✓" : Reaches(value, Must) ? "" : " ✗";

    private bool Reaches(double value, double bound) => AtMost ? value <= bound : value >= bound;
}
