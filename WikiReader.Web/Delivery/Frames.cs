using Microsoft.Extensions.Caching.Memory;
using WikiReader.Web.Compression;

namespace WikiReader.Web.Delivery;

/// <summary>
/// The frames of the pages that were sent a moment ago, by their entity tag, which names all that a frame depends on, its reader too. Most
/// readers who open a page again are told that they have it; for the others it need not be rendered again.
/// </summary>
internal sealed class Frames : IDisposable
{
    private const int MaximumBytes = 8 * 1024 * 1024;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _frames = new(new MemoryCacheOptions { SizeLimit = MaximumBytes });

    public TextFrame? Find(string tag) => _frames.Get<TextFrame>(tag);

    /// <summary>Keeps a copy of what a view wrote.</summary>
    public TextFrame Keep(string tag, PageWriter page)
    {
        var frame = new TextFrame(page.Before.ToArray(), page.After.ToArray());
        return _frames.Set(tag, frame, new MemoryCacheEntryOptions { Size = (2 * frame.Before.Length) + frame.After.Length + 512, AbsoluteExpirationRelativeToNow = Life });
    }

    public void Dispose() => _frames.Dispose();
}
