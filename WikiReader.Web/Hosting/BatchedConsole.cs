using System.Text;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace WikiReader.Web.Hosting;

/// <summary>
/// Writes log events to standard output in batches: a system call per line takes a tenth of the time of serving a cached article. Events are
/// written after a tenth of a second at the latest, and on an orderly shutdown.
/// </summary>
internal sealed class BatchedConsole(ITextFormatter formatter) : IBatchedLogEventSink, IDisposable
{
    // The console's own writer flushes every 256 characters.
    private readonly StreamWriter _output = new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024);

    public static BatchingOptions Batches => new() { EagerlyEmitFirstEvent = true, BatchSizeLimit = 2000, BufferingTimeLimit = TimeSpan.FromMilliseconds(100), QueueLimit = 100_000 };

    public async Task EmitBatchAsync(IReadOnlyCollection<LogEvent> batch)
    {
        foreach (var logEvent in batch) formatter.Format(logEvent, _output);
        await _output.FlushAsync();
    }

    public void Dispose() => _output.Dispose();
}
