using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Models;

public sealed record HomeViewModel(Site Default, IReadOnlyList<Site> Projects, IReadOnlyList<string> Languages);
