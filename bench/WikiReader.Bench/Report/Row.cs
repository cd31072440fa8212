using System.Globalization;

namespace WikiReader.Bench.Report;

/// <summary>A row of the table: a figure in words.</summary>
/// <param name="Unit">The divisor of the printed figure.</param>
internal sealed record Row(string Figure, string Text, string Format = "0", double Unit = 1, params Goal[] Goals)
{
    public static IReadOnlyList<Row> All { get; } =
    [
        new("source-bytes", "Parsoid HTML, KB", "#,0", 1000),
        new("safe-bytes", "safe HTML, KB", "#,0", 1000),
        new("parse-ms", "parse only, CPU ms", "0.0#"),
        new("walk-ms", "walk, CPU ms", "0.0#"),
        new("walk-x", "walk ÷ parse only", "0.00", 1, Goal.Below(1.1, 1.25)),
        new("walk-gzip-x", "walk and gzip segment ÷ parse only", "0.00", 1, Goal.Below(1.8, 2.0)),
        new("sanitizer-x", "HtmlSanitizer without style ÷ parse only", "0.00"),
        new("sanitizer-style-x", "HtmlSanitizer with style ÷ parse only", "0.00"),
        new("parse-mb", "parse only, MB allocated", "0.0"),
        new("walk-mb", "walk, MB allocated", "0.0"),
        new("deflate-bytes", "gzip segment, KB", "#,0.0", 1000),
        new("brotli-bytes", "brotli segment, KB", "#,0.0", 1000),
        new("segments-x", "both segments ÷ safe HTML", "0.00", 1, Goal.Below(0.40, 0.40, "Dog")),
        .. Load("gzip", "nginx `gzip_static`", Goal.Above(0.50, 0.40, "Dog"), Goal.Above(0.60, 0.45, "United_States"), Goal.Above(0.35, 0.25, "avere")),
        new("plain-gzip-rps", "gzip: plain MVC with response compression, requests/s", "#,0"),
        new("product-gzip-times-plain", "gzip: WikiReader ÷ plain MVC", "0.0", 1, Goal.Above(10, 10, "Dog")),
        new("plain-gzip-cpu", "gzip: plain MVC, CPU µs a request", "#,0"),
        .. Load("br", "nginx, brotli file"),
        new("product-gzip-rss", "memory under load (VmRSS), MB", "0", 1_000_000, Goal.Below(200, 200)),
        new("product-peak", "most memory ever in use (VmHWM), MB", "0", 1_000_000),
        new("start-ready", "start until `/health/ready`, ms", "#,0"),
        new("start-page", "start until the first whole article, ms", "#,0"),
    ];

    public string Line(IReadOnlyDictionary<(string Figure, string Article), double> figures, IEnumerable<string> articles)
    {
        var cells = articles.Select(article => figures.TryGetValue((Figure, article), out var value) ? Cell(article, value / Unit) : "");
        return $"| {Text} | {BoundOf(articles, goal => goal.Wanted)} | {BoundOf(articles, goal => goal.Must)} | {string.Join(" | ", cells)} |";
    }

    private static Row[] Load(string encoding, string nginx, params Goal[] shares) =>
    [
        new($"nginx-{encoding}-rps", $"{encoding}: {nginx}, requests/s", "#,0"),
        new($"product-{encoding}-rps", $"{encoding}: WikiReader, signed in, requests/s", "#,0"),
        new($"product-{encoding}-share", $"{encoding}: WikiReader ÷ nginx", "0.00", 1, shares),
        new($"nginx-{encoding}-p99", $"{encoding}: nginx, p99 ms", "0.0"),
        new($"product-{encoding}-p50", $"{encoding}: WikiReader, p50 ms", "0.0"),
        new($"product-{encoding}-p99", $"{encoding}: WikiReader, p99 ms", "0.0", 1, Goal.Below(15, 15)),
        new($"nginx-{encoding}-cpu", $"{encoding}: nginx, CPU µs a request", "#,0"),
        new($"product-{encoding}-cpu", $"{encoding}: WikiReader, CPU µs a request", "#,0"),
        new($"nginx-{encoding}-bytes", $"{encoding}: nginx, KB on the wire", "#,0.0", 1000),
        new($"product-{encoding}-bytes", $"{encoding}: WikiReader, KB on the wire", "#,0.0", 1000),
        new($"product-{encoding}-failures", $"{encoding}: WikiReader, answers other than 200", "0", 1, Goal.Below(0, 0)),
    ];

    private string BoundOf(IEnumerable<string> articles, Func<Goal, double> bound) =>
        string.Join("; ", Goals.Where(goal => articles.Any(goal.IsFor)).Select(goal => BoundOf(goal, articles, bound(goal))));

    private static string BoundOf(Goal goal, IEnumerable<string> articles, double bound)
    {
        var number = (bound == 0 ? "" : goal.AtMost ? "≤ " : "≥ ") + bound.ToString("0.##", CultureInfo.InvariantCulture);
        return goal.Article is null ? number : $"{articles.First(goal.IsFor)} {number}";
    }

    private string Cell(string article, double value) => double.IsNaN(value)
        ? "–"
        : value.ToString(Format, CultureInfo.InvariantCulture) + Goals.FirstOrDefault(goal => goal.IsFor(article))?.Mark(value);
}
