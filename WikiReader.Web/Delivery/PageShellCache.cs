using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;
using WikiReader.Web.Delivery.Coding;

namespace WikiReader.Web.Delivery;

/// <summary>
/// The shells of recently sent pages, by everything that they depend on, the reader included. Most requests for a page that was opened before
/// get 304; for the others the shell need not be rendered again.
/// </summary>
internal sealed class PageShellCache : IDisposable
{
    private const int MaximumBytes = 8 * 1024 * 1024;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _shells = new(new MemoryCacheOptions { SizeLimit = MaximumBytes });

    /// <param name="version">Everything that the shell depends on, in any format.</param>
    public CachedPageShell? Get(string version) => _shells.Get<CachedPageShell>(version);

    /// <summary>Caches a copy of what a view has written.</summary>
    public CachedPageShell Add(string version, EntityTagHeaderValue tag, ShellWriter page)
    {
        var shell = new PageShell(page.Before.ToArray(), page.After.ToArray());
        var size = (2 * shell.Before.Length) + shell.After.Length + (sizeof(char) * version.Length) + 512;
        return _shells.Set(version, new CachedPageShell(shell, tag), new MemoryCacheEntryOptions { Size = size, AbsoluteExpirationRelativeToNow = Lifetime });
    }

    public void Dispose() => _shells.Dispose();
}

/// <summary>A shell, and the entity tag of the page that it forms with its content.</summary>
internal sealed record CachedPageShell(PageShell Shell, EntityTagHeaderValue Tag)
{
    /// <summary>The value of the <c>ETag</c> header.</summary>
    public string Header { get; } = Tag.ToString();
}
