using System.Diagnostics;
using System.Globalization;
using WikiReader.Bench.Articles;

namespace WikiReader.Bench.Cold;

/// <summary>The worker process for one variant and one article: warms up, then writes a measurement for each line of its input.</summary>
internal static class VariantWorker
{
    public const string Ready = "ready";
    public const string Memory = "memory";

    public static void Run(string folder, string article, string variant)
    {
        var run = Variant.For(ArticleFile.ReadAll(folder).First(file => file.Name == article)).First(known => known.Name == variant).Run;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Effort.ColdWarmUp;) run();
        Console.WriteLine(Ready);
        while (Console.ReadLine() is { } line)
            Console.WriteLine((line == Memory ? AllocationOf(run) : MillisecondsOf(run, int.Parse(line, CultureInfo.InvariantCulture))).ToString(CultureInfo.InvariantCulture));
    }

    // The time of all threads, since garbage collection and JIT compilation are part of the cost.
    private static double MillisecondsOf(Func<int> run, int runs)
    {
        GC.Collect(0);
        var before = Environment.CpuUsage.TotalTime;
        for (var count = 0; count < runs; count++) run();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / runs;
    }

    private static double AllocationOf(Func<int> run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
