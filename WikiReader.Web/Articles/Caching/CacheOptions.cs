using System.ComponentModel.DataAnnotations;

namespace WikiReader.Web.Articles.Caching;

/// <summary>Size of the article cache, and how long its entries are used without revalidation.</summary>
public sealed class CacheOptions
{
    public const string SectionName = "Cache";

    /// <summary>Limit of the articles cached in memory, in mebibytes.</summary>
    [Range(1, 1024 * 1024, ErrorMessage = "Cache:MemoryLimitMegabytes must be at least 1.")]
    public int MemoryLimitMegabytes { get; set; } = 256;

    /// <summary>A cached article is revalidated with the wiki after this time: a template can change without a new revision of the page.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ErrorMessage = "Cache:Revalidate must be between nothing and a day.")]
    public TimeSpan Revalidate { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// A cached article of a public wiki whose metadata any reader's request confirmed this recently is shown at once; the reader's own request is made
    /// beside it, and decides about the next view. Zero: every view waits.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ErrorMessage = "Cache:StaleWhileRevalidate must be between nothing and a day.")]
    public TimeSpan StaleWhileRevalidate { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a response of the <c>bare</c> endpoint is reused within a session; the setting <c>Reader:BareReuse</c>. Zero turns reuse off.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ErrorMessage = "Reader:BareReuse must be between nothing and five minutes.")]
    public TimeSpan BareReuse { get; set; } = TimeSpan.FromSeconds(5);
}
