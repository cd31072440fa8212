using WikiReader.Bench.Report;

namespace WikiReader.Bench.Warm;

/// <summary>
/// Load on several servers that serve one article: each round measures all of them in turn, so that other load on the machine affects all.
/// Ratios are computed within a round.
/// </summary>
/// <param name="isFirst">True if the servers have had no load yet.</param>
internal sealed class LoadRun(string article, string encoding, bool isFirst, IReadOnlyList<Target> targets, Figures figures)
{
    // A page may change by a few bytes, for example with the age that it states.
    private const double LeastShare = 0.99;

    // The response contains the session cookie when it is renewed.
    private const long MostHeaders = 8192;

    private readonly Dictionary<string, List<Sample>> _samples = targets.ToDictionary(target => target.Server, _ => new List<Sample>());

    public async Task MeasureAsync()
    {
        Console.Error.WriteLine($"== load: {article}, {encoding}");
        foreach (var target in targets) await Wrk.RunAsync(target, isFirst ? Effort.SecondsOfFirstWarmUp : Effort.SecondsOfWarmUp);
        for (var round = 0; round < Effort.WarmRounds; round++)
        {
            foreach (var target in targets) _samples[target.Server].Add(await SampleAsync(target));
        }

        foreach (var target in targets) await ReportAsync(target);
    }

    private static async Task<Sample> SampleAsync(Target target)
    {
        var before = target.Process.ProcessorTime;
        var wrk = await Wrk.RunAsync(target, Effort.SecondsOfRound);
        return new Sample(wrk, (target.Process.ProcessorTime - before) / Math.Max(wrk.Requests, 1), target.Process.ResidentBytes);
    }

    private async Task ReportAsync(Target target)
    {
        var samples = _samples[target.Server];
        var size = (await WebPage.GetAsync(target.Address, encoding, target.Cookie)).Length;
        Check(target, samples.Select(sample => sample.Wrk), size);
        Add(target, "rps", Median.Of(RatesOf(target.Server)));
        Add(target, "share", Median.OfRatios(RatesOf(target.Server), RatesOf(Target.Nginx)));
        Add(target, "p50", Median.Of(samples.Select(sample => sample.Wrk.MillisecondsOf(sample.Wrk.Median))));
        Add(target, "p99", Median.Of(samples.Select(sample => sample.Wrk.MillisecondsOf(sample.Wrk.P99))));
        Add(target, "cpu", Median.Of(samples.Select(sample => sample.ProcessorTime.TotalMicroseconds)));
        Add(target, "rss", samples.Max(sample => sample.ResidentBytes));
        Add(target, "bytes", size);
        Add(target, "failures", samples.Sum(sample => sample.Wrk.Failures));
        if (_samples.ContainsKey(Target.Plain) && target.Server == Target.Product) Add(target, "times-plain", Median.OfRatios(RatesOf(Target.Product), RatesOf(Target.Plain)));
    }

    // wrk counts redirects as successes, and a short response is a fast one: the received bytes must match the length of the pages. Some of
    // them belong to responses that were incomplete when wrk stopped.
    private static void Check(Target target, IEnumerable<Wrk> runs, int size)
    {
        foreach (var run in runs)
        {
            if (run.Bytes < run.Requests * size * LeastShare || run.Bytes > (run.Requests + Wrk.Connections) * (size + MostHeaders))
                throw new InvalidOperationException($"{target.Server} sent {run.Requests} responses with {run.Bytes} bytes in all, but {target.Address} has {size}.");
        }
    }

    private IEnumerable<double> RatesOf(string server) => _samples[server].Select(sample => sample.Wrk.RequestsPerSecond);

    private void Add(Target target, string figure, double value) => figures.Add($"{target.Server}-{encoding}-{figure}", article, value);

    private sealed record Sample(Wrk Wrk, TimeSpan ProcessorTime, long ResidentBytes);
}
