using System.Diagnostics;

namespace WikiReader.Tests.Infrastructure;

/// <summary>How much longer work takes at present, since other programs use the same processors.</summary>
internal static class MachineLoad
{
    private const int Pieces = 100;

    /// <summary>1 on a machine that does nothing else; 2 if a thread gets half of a processor.</summary>
    public static double Measure()
    {
        // The fastest of many small pieces of work is one that nothing interrupted.
        var times = new double[Pieces];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Thread.SpinWait(20_000);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times.Average() / times.Min();
    }
}
