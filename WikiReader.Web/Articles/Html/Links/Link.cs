using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Html.Links;

/// <summary>Where a link in an article leads.</summary>
public abstract record Link
{
    private Link() { }

    /// <summary>A place in the same article.</summary>
    public sealed record SamePage(string Fragment) : Link;

    /// <summary>A page of a wiki that is read here.</summary>
    /// <param name="IsMissing">The wiki says that the page does not exist.</param>
    public sealed record Page(Site Site, PageTitle Title, string? Fragment, bool IsMissing) : Link;

    /// <summary>An address outside.</summary>
    public sealed record External(Uri Address) : Link;
}
