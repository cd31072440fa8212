using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;
using WikiReader.Web.Delivery.Coding;

namespace WikiReader.Web.Delivery;

/// <summary>
/// The frames of the pages that were sent a moment ago, by all that they depend on, their reader too. Most readers who open a page again are
/// told that they have it; for the others it need not be rendered again.
/// </summary>
internal sealed class PageShellCache : IDisposable
{
    private const int MaximumBytes = 8 * 1024 * 1024;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _shells = new(new MemoryCacheOptions { SizeLimit = MaximumBytes });

    /// <param name="version">All that the frame depends on, in any form.</param>
    public CachedPageShell? Get(string version) => _shells.Get<CachedPageShell>(version);

    /// <summary>Keeps a copy of what a view wrote.</summary>
    public CachedPageShell Add(string version, EntityTagHeaderValue tag, ShellWriter page)
    {
        var frame = new PageShell(page.Before.ToArray(), page.After.ToArray());
        var size = (2 * frame.Before.Length) + frame.After.Length + (sizeof(char) * version.Length) + 512;
        return _shells.Set(version, new CachedPageShell(frame, tag), new MemoryCacheEntryOptions { Size = size, AbsoluteExpirationRelativeToNow = Life });
    }

    public void Dispose() => _shells.Dispose();
}

/// <summary>A frame, and the entity tag of the page that it makes with its text.</summary>
internal sealed record CachedPageShell(PageShell Shell, EntityTagHeaderValue Tag)
{
    /// <summary>The tag as it stands in a header.</summary>
    public string Header { get; } = Tag.ToString();
}
