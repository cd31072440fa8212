using WikiReader.Bench.Report;

namespace WikiReader.Bench.Felt;

/// <summary>What was measured, by what was done, the server and the figure.</summary>
internal sealed class Samples
{
    private readonly Dictionary<(string Action, string Server, string Figure), List<double>> _values = [];

    public void Add(string action, string server, string figure, double? value)
    {
        if (value is not { } number) return;
        if (!_values.TryGetValue((action, server, figure), out var values)) _values[(action, server, figure)] = values = [];
        values.Add(number);
    }

    /// <summary>NaN if nothing was measured.</summary>
    public double MedianOf(string action, string server, string figure) => Median.Of(_values.GetValueOrDefault((action, server, figure)) ?? []);

    /// <summary>NaN if nothing was measured.</summary>
    public double LeastOf(string action, string server, string figure) => _values.TryGetValue((action, server, figure), out var values) ? values.Min() : double.NaN;
}
