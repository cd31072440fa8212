using WikiReader.Web.Articles;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Models;

public sealed record SearchViewModel(Site Site, string Query, IReadOnlyList<FoundPage> Results)
{
    /// <summary>True if a script may prefetch the results.</summary>
    public bool OffersPrefetch { get; init; }
}
