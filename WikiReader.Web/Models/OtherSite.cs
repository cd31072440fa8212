using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Models;

/// <summary>A wiki that may have what this one does not.</summary>
/// <param name="LanguageName">The name of its language in the language itself; null where its project is what differs.</param>
/// <param name="Language">BCP 47 tag of that name.</param>
public sealed record OtherSite(Site Site, string? LanguageName, string? Language);
