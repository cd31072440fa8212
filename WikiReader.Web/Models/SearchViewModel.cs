using WikiReader.Web.Articles;
using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Models;

public sealed record SearchViewModel(Site Site, string Query, IReadOnlyList<FoundPage> Results);
