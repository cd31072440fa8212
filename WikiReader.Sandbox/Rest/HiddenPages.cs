using System.Collections.Concurrent;

namespace WikiReader.Sandbox.Rest;

/// <summary>Pages that only some users may read, at wikis that they may read otherwise.</summary>
internal sealed class HiddenPages
{
    private readonly ConcurrentDictionary<(Wiki Wiki, string Key), IReadOnlySet<string>> _readers = new();

    public void Restrict(Wiki wiki, string key, IEnumerable<string> readers) => _readers[(wiki, key)] = readers.ToHashSet(StringComparer.Ordinal);

    public bool MayRead(Wiki wiki, string key, string? user) =>
        !_readers.TryGetValue((wiki, key), out var readers) || (user is not null && readers.Contains(user));
}
