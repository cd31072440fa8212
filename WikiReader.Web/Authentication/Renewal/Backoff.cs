using System.Collections.Concurrent;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>How long to pause after a failure: one second, doubled by each further failure, one minute at most.</summary>
internal sealed class Backoff(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1), Longest = TimeSpan.FromMinutes(1);

    // The next failure starts at one second again if there was none for this long.
    private static readonly TimeSpan ResetAfter = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Failure> _failures = new(StringComparer.Ordinal);

    public TimeSpan? Remaining(string name) =>
        _failures.TryGetValue(name, out var failure) && failure.End - time.GetUtcNow() is { } left && left > TimeSpan.Zero ? left : null;

    /// <summary>Counts a failure and returns the pause that follows, at least <paramref name="atLeast"/>.</summary>
    public TimeSpan Extend(string name, TimeSpan atLeast)
    {
        var now = time.GetUtcNow();
        foreach (var old in _failures.Where(other => other.Value.End + ResetAfter < now)) _failures.TryRemove(old);
        var failure = _failures.AddOrUpdate(name, _ => After(First), (_, last) => After(last.Pause * 2 < Longest ? last.Pause * 2 : Longest));
        return failure.End - now;

        Failure After(TimeSpan pause) => new(pause, now + (pause > atLeast ? pause : atLeast));
    }

    public void Forget(string name) => _failures.TryRemove(name, out _);

    private sealed record Failure(TimeSpan Pause, DateTimeOffset End);
}
