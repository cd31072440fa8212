using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace WikiReader.Bench.Warm;

/// <summary>A server process with its output in a file as in production. It ends with this process.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly string _log;

    /// <param name="environment">Settings in addition to the environment of this process.</param>
    public ServerProcess(string name, string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] command)
    {
        _log = Path.Combine(folder, name + ".log");
        // exec replaces the shell by the server: the output needs no copying, and the process id is the server's.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >\"$0\" 2>&1", _log, .. command]) { WorkingDirectory = folder };
        foreach (var (key, value) in environment) start.Environment[key] = value;
        _process = Process.Start(start)!;
        // For the cleanup after an aborted run.
        File.AppendAllText(Path.Combine(folder, "pids"), string.Create(CultureInfo.InvariantCulture, $"{_process.Id}\n"));
        AppDomain.CurrentDomain.ProcessExit += Kill;
    }

    /// <summary>A description of whether the process is running.</summary>
    public string State => _process.HasExited ? $"has ended with code {_process.ExitCode}" : "runs";

    public string Output => File.Exists(_log) ? ReadLog() : "";

    /// <summary>Processor time of this process and its children.</summary>
    public TimeSpan ProcessorTime => TimeSpan.FromTicks(ProcessIds().Sum(TicksOf));

    /// <summary>Memory in use now, in bytes.</summary>
    public long ResidentBytes => ProcessIds().Sum(id => StatusOf(id, "VmRSS"));

    /// <summary>Peak memory in bytes.</summary>
    public long PeakBytes => ProcessIds().Sum(id => StatusOf(id, "VmHWM"));

    /// <summary>The address on which the server listens, read from its output.</summary>
    public async Task<Uri> AddressAsync()
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeLimit && !_process.HasExited)
        {
            if (Listening().Match(Output) is { Success: true } match) return new Uri(match.Groups["url"].Value);
            await Task.Delay(20);
        }

        throw new InvalidOperationException($"A server does not listen. It says:\n{Output}");
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        Kill(null, EventArgs.Empty);
        _process.Dispose();
    }

    private void Kill(object? sender, EventArgs e)
    {
        if (_process.HasExited) return;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    private string ReadLog()
    {
        using var reader = new StreamReader(new FileStream(_log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private IEnumerable<int> ProcessIds() =>
        File.ReadAllText($"/proc/{_process.Id}/task/{_process.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Prepend(_process.Id);

    // proc(5): utime and stime are fields 14 and 15, in hundredths of a second. The second field, the name, may contain spaces.
    private static long TicksOf(int id)
    {
        var stat = File.ReadAllText($"/proc/{id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) * TimeSpan.TicksPerSecond / 100;
    }

    private static long StatusOf(int id, string field) =>
        1024 * long.Parse(File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith(field, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim('\t'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:Now listening on: \\?""?|Sandbox Wikimedia: )(?<url>http://[0-9.:]+)")]
    private static partial Regex Listening();
}
