using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Models;

/// <summary>A wiki that may have what this one does not.</summary>
/// <param name="Name">That of its language or of its project.</param>
/// <param name="Language">BCP 47 tag of the name; null if it is that of the interface.</param>
public sealed record OtherSite(Site Site, string Name, string? Language);
