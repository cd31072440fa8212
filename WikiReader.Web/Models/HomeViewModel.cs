using WikiReader.Web.Articles;
using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Models;

public sealed record HomeViewModel(Site Default, IReadOnlyList<Site> Projects, IReadOnlyList<string> Languages);
