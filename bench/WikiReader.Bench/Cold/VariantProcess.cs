using System.Diagnostics;
using System.Globalization;

namespace WikiReader.Bench.Cold;

/// <summary>
/// A variant in its own process, as in production: the runtime optimizes hot code for the types that it has seen, and code that two
/// variants share would be optimized for the first of them.
/// </summary>
internal sealed class VariantProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Returns after the warm-up.</summary>
    public VariantProcess(string folder, string article, Variant variant)
    {
        Variant = variant;
        var bench = typeof(VariantProcess).Assembly.Location;
        _process = Process.Start(new ProcessStartInfo("dotnet", [bench, "variant", folder, article, variant.Name]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        if (_process.StandardOutput.ReadLine() != VariantWorker.Ready) throw new InvalidOperationException($"{variant.Name} does not run on {article}.");
    }

    public Variant Variant { get; }

    /// <summary>Processor time of one run, the mean of a few.</summary>
    public double MillisecondsOf(int runs) => Ask(runs.ToString(CultureInfo.InvariantCulture));

    /// <summary>Bytes allocated in one run.</summary>
    public double Allocation() => Ask(VariantWorker.Memory);

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private double Ask(string question)
    {
        _process.StandardInput.WriteLine(question);
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Variant.Name} has ended.");
        return double.Parse(line, CultureInfo.InvariantCulture);
    }
}
