namespace WikiReader.Web.Prefetching;

/// <summary>Whether browsers are offered to fetch articles before they are opened; the setting <c>Reader:Prefetch</c>.</summary>
public sealed class PrefetchOptions
{
    public const string SectionName = "Reader";

    public bool Prefetch { get; set; } = true;
}
