namespace WikiReader.Bench.Report;

/// <summary>Everything that was measured, in one Markdown table.</summary>
internal static class Table
{
    public static string Of(Figures file)
    {
        var figures = file.Read();
        var articles = file.Articles();
        var lines = new List<string>
        {
            $"| | goal | must | {string.Join(" | ", articles)} |",
            $"|---|---|---|{string.Concat(articles.Select(_ => "---:|"))}",
        };
        lines.AddRange(Row.All.Where(row => articles.Any(article => figures.ContainsKey((row.Figure, article)))).Select(row => row.Line(figures, articles)));
        lines.Add("");
        lines.Add("✓ reaches the goal, ✗ misses what it must reach.");
        return string.Join('\n', lines);
    }
}
