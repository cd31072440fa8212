using System.Globalization;

namespace WikiReader.Bench.Report;

/// <summary>The measurements, stored in a file between commands, one line for each figure and article. Figures without an article are stored with the first.</summary>
internal sealed class Figures(string path)
{
    public void Add(string figure, string article, double value) => File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"{figure}\t{article}\t{value:R}\n"));

    public IReadOnlyDictionary<(string Figure, string Article), double> Read() =>
        File.ReadLines(path).Select(line => line.Split('\t')).ToDictionary(parts => (parts[0], parts[1]), parts => double.Parse(parts[2], CultureInfo.InvariantCulture));

    /// <summary>The articles in the order in which they were measured.</summary>
    public IReadOnlyList<string> Articles() => [.. File.ReadLines(path).Select(line => line.Split('\t')[1]).Distinct()];
}
