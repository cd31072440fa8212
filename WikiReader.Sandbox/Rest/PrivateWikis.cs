namespace WikiReader.Sandbox.Rest;

/// <summary>Wikis with restricted read access.</summary>
internal sealed class PrivateWikis
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Wiki, HashSet<string>> _readers = [];

    public void Restrict(Wiki wiki, IEnumerable<string> readers)
    {
        lock (_gate)
            _readers[wiki] = [.. readers];
    }

    public void Open(Wiki wiki)
    {
        lock (_gate)
            _readers.Remove(wiki);
    }

    public bool MayRead(Wiki wiki, string? user)
    {
        lock (_gate)
            return !_readers.TryGetValue(wiki, out var readers) || (user is not null && readers.Contains(user));
    }
}
