using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Models;

/// <param name="ClearsCache">True if a session has just ended in this browser, whose cache may contain pages of it.</param>
public sealed record HomeViewModel(Site Default, IReadOnlyList<Site> Projects, IReadOnlyList<string> Languages, bool ClearsCache);
