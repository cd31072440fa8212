using System.Globalization;

namespace WikiReader.Web.Wikimedia;

/// <summary>The result of a request for a page's HTML. The set is closed.</summary>
public abstract record PageHtml
{
    private PageHtml() { }

    /// <summary>The output of MediaWiki's parser: UTF-8 HTML, hostile.</summary>
    /// <param name="ETag">The entity tag, as it was sent; null if there is none that can be sent back.</param>
    public sealed record Written(ReadOnlyMemory<byte> Utf8, string? ETag) : PageHtml
    {
        /// <summary>The revision, which MediaWiki's entity tags begin with (<c>"{revision}/…"</c>); null if it is unknown.</summary>
        public long? RevisionId
        {
            get
            {
                var tag = ETag.AsSpan();
                if (tag.StartsWith("W/")) tag = tag[2..];
                tag = tag.TrimStart('"');
                return tag.IndexOf('/') is > 0 and var end && long.TryParse(tag[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;
            }
        }
    }

    /// <summary>The HTML that the caller has cached is still valid.</summary>
    public sealed record NotModified : PageHtml;
}
