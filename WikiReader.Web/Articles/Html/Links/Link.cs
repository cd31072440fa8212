using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Html.Links;

/// <summary>The target of a link in an article.</summary>
public abstract record Link
{
    private Link() { }

    /// <summary>A fragment of the same article.</summary>
    public sealed record SamePage(string Fragment) : Link;

    /// <summary>A page of a configured wiki.</summary>
    /// <param name="IsMissing">True if the wiki marks the link as one to a page that does not exist.</param>
    public sealed record Page(Site Site, PageTitle Title, string? Fragment, bool IsMissing) : Link;

    /// <summary>An address that is not a page of a configured wiki.</summary>
    public sealed record External(Uri Address) : Link;
}
