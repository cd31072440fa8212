namespace WikiReader.Bench.Report;

internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The median of the ratios of each round. If one side has fewer rounds, only those are compared.</summary>
    public static double OfRatios(IEnumerable<double> values, IEnumerable<double> to) => Of(values.Zip(to, (value, other) => value / other));
}
