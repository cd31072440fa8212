using WikiReader.Web.Articles;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Models;

public sealed record SearchViewModel(Site Site, string Query, IReadOnlyList<FoundPage> Results);
