using System.Globalization;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace WikiReader.Web.Hosting;

/// <summary>
/// Writes what was logged to standard output, all of a moment at once: a call of the system for each line takes a tenth of the time that a
/// held article does. What was logged is written at the latest after a tenth of a second, and when the process ends in good order.
/// </summary>
internal sealed class BatchedConsole(ITextFormatter formatter) : IBatchedLogEventSink
{
    public static BatchingOptions Batches => new() { EagerlyEmitFirstEvent = true, BatchSizeLimit = 2000, BufferingTimeLimit = TimeSpan.FromMilliseconds(100), QueueLimit = 100_000 };

    public async Task EmitBatchAsync(IReadOnlyCollection<LogEvent> batch)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var logEvent in batch) formatter.Format(logEvent, text);
        await Console.Out.WriteAsync(text.ToString());
    }
}
