using System.Collections.Concurrent;
using WikiReader.Sandbox.Rest;

namespace WikiReader.Sandbox;

/// <summary>The pages the sandbox serves. Safe to use from several threads.</summary>
public sealed class SandboxPages
{
    private readonly ConcurrentDictionary<(Wiki Wiki, string Key), StoredPage> _pages = new();

    /// <summary>Every page, in no particular order.</summary>
    public IReadOnlyList<SandboxPage> All => [.. _pages.Values.Select(stored => stored.Page)];

    /// <summary>Adds a page, or replaces the one with the same wiki and key.</summary>
    public void Add(SandboxPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        _pages[(new Wiki(page.Project, page.Language), page.Key)] = new StoredPage(page);
    }

    /// <summary>The page with exactly this key; titles are not normalized here. Null if there is none.</summary>
    public SandboxPage? Find(string project, string language, string key) => Get(new Wiki(project, language), key)?.Page;

    internal StoredPage? Get(Wiki wiki, string key) => _pages.GetValueOrDefault((wiki, key));

    internal IEnumerable<StoredPage> Of(Wiki wiki) => _pages.Where(entry => entry.Key.Wiki == wiki).Select(entry => entry.Value);
}
