using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html.Links;

/// <summary>Writes where a link leads.</summary>
internal sealed class LinkWriter(Utf8HtmlWriter html, LinkTargets targets, FragmentTargets places)
{
    /// <summary>What to call a link that has no words of its own.</summary>
    public static string NameOf(Link target) => target switch
    {
        Link.Page page => page.Title.Text,
        Link.External outside => outside.Address.AbsoluteUri,
        Link.SamePage place => place.Fragment.Replace('_', ' '),
        _ => "",
    };

    public static string? ClassOf(Link? target) => target switch
    {
        Link.Page { IsMissing: true } => "wr-missing",
        Link.External => "wr-outside",
        _ => null,
    };

    public void WriteTarget(Link target)
    {
        switch (target)
        {
            case Link.SamePage place:
                places.WriteTarget(place.Fragment);
                break;
            case Link.Page page:
                html.Attribute("href", targets.PrefixOf(page.Site), page.Fragment is null ? page.Title.ToReference() : $"{page.Title.ToReference()}#{page.Fragment}");
                break;
            case Link.External outside:
                html.Attribute("href", outside.Address.AbsoluteUri);
                html.Attribute("rel", "noopener noreferrer");
                break;
        }
    }
}
