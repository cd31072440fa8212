using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace WikiReader.Tests.Infrastructure;

/// <summary>All log events, rendered with all their properties.</summary>
public sealed class CollectedLog : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = new();

    public IReadOnlyList<LogEvent> Events => [.. _events];

    public IReadOnlyList<string> Lines => [.. _events.Select(Print)];

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);

    private static string Print(LogEvent logEvent) =>
        $"{logEvent.Level} {logEvent.RenderMessage(CultureInfo.InvariantCulture)} "
        + string.Join(' ', logEvent.Properties.Select(property => $"{property.Key}={property.Value}")) + $" {logEvent.Exception}";
}
