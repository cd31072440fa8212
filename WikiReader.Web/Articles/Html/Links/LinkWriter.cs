using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html.Links;

/// <summary>Writes the target of a link.</summary>
internal sealed class LinkWriter(Utf8HtmlWriter html, LinkTargets targets, FragmentTargets fragmentTargets)
{
    /// <summary>Alternative text for a link that has none.</summary>
    public static string NameOf(Link target) => target switch
    {
        Link.Page page => page.Title.Text,
        Link.External external => external.Address.AbsoluteUri,
        Link.SamePage samePage => samePage.Fragment.Replace('_', ' '),
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
            case Link.SamePage samePage:
                fragmentTargets.WriteTarget(samePage.Fragment);
                break;
            case Link.Page page:
                html.Attribute("href", targets.PrefixOf(page.Site), page.Fragment is null ? page.Title.ToReference() : $"{page.Title.ToReference()}#{page.Fragment}");
                break;
            case Link.External external:
                html.Attribute("href", external.Address.AbsoluteUri);
                html.Attribute("rel", "noopener noreferrer");
                break;
        }
    }
}
