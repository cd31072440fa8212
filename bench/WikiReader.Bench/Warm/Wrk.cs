using System.Diagnostics;
using System.Globalization;

namespace WikiReader.Bench.Warm;

/// <summary>A run of wrk: 32 connections on one thread.</summary>
/// <param name="Failures">Responses with a status of 400 and above, and broken connections.</param>
internal sealed record Wrk(long Requests, TimeSpan Time, long Bytes, long Failures, TimeSpan Median, TimeSpan P99)
{
    public const int Connections = 32;

    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Warm", "summary.lua");

    public double RequestsPerSecond => Requests / Time.TotalSeconds;

    /// <summary>A latency in milliseconds; NaN if there was no response, for which wrk reports zero.</summary>
    public double MillisecondsOf(TimeSpan latency) => Requests == 0 ? double.NaN : latency.TotalMilliseconds;

    public static async Task<Wrk> RunAsync(Target target, int seconds)
    {
        string[] arguments = ["-t1", $"-c{Connections}", $"-d{seconds}s", "--latency", "-s", Script, .. target.Headers.SelectMany(header => (string[])["-H", header]), target.Address.AbsoluteUri];
        using var process = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var summary = output.Split('\n').FirstOrDefault(line => line.StartsWith("SUMMARY ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk cannot measure {target.Server}, which {target.Process.State}. {output}");
        var numbers = summary.Split(' ')[1..].Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new Wrk(numbers[0], Microseconds(numbers[1]), numbers[2], numbers[3] + numbers[4], Microseconds(numbers[5]), Microseconds(numbers[6]));
    }

    private static TimeSpan Microseconds(long count) => TimeSpan.FromMicroseconds(count);
}
