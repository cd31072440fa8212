using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;
using WikiReader.Web.Compression;

namespace WikiReader.Web.Delivery;

/// <summary>
/// The frames of the pages that were sent a moment ago, by all that they depend on, their reader too. Most readers who open a page again are
/// told that they have it; for the others it need not be rendered again.
/// </summary>
internal sealed class Frames : IDisposable
{
    private const int MaximumBytes = 8 * 1024 * 1024;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _frames = new(new MemoryCacheOptions { SizeLimit = MaximumBytes });

    /// <param name="version">All that the frame depends on, in any form.</param>
    public TaggedFrame? Find(string version) => _frames.Get<TaggedFrame>(version);

    /// <summary>Keeps a copy of what a view wrote.</summary>
    public TaggedFrame Keep(string version, EntityTagHeaderValue tag, PageWriter page)
    {
        var frame = new TextFrame(page.Before.ToArray(), page.After.ToArray());
        var size = (2 * frame.Before.Length) + frame.After.Length + (sizeof(char) * version.Length) + 512;
        return _frames.Set(version, new TaggedFrame(frame, tag), new MemoryCacheEntryOptions { Size = size, AbsoluteExpirationRelativeToNow = Life });
    }

    public void Dispose() => _frames.Dispose();
}

/// <summary>A frame, and the entity tag of the page that it makes with its text.</summary>
internal sealed record TaggedFrame(TextFrame Frame, EntityTagHeaderValue Tag)
{
    /// <summary>The tag as it stands in a header.</summary>
    public string Header { get; } = Tag.ToString();
}
