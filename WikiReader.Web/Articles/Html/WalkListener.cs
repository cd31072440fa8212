using WikiReader.Web.Articles.Html.Parsing;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Called once for each thing that a walk meets, in the order of the document. Elements are passed as they were parsed: their values are hostile.
/// </summary>
internal abstract class WalkListener
{
    /// <summary>A heading with an id and a text: one that a table of contents can link to.</summary>
    public virtual void OnHeading(Heading heading) { }

    /// <summary>The lead, the text before the first heading, has ended. Not called for a page without a heading of level 2 to 6.</summary>
    public virtual void OnEndOfLead() { }

    /// <summary>Text that is written and is read from first to last; not that of tables, pictures and notes (<see cref="RunningText"/>).</summary>
    public virtual void OnRunningText(ParsedText text) { }

    /// <summary>An image, audio or video that is written; <see cref="Media.MediaWriter.NameOf"/> tells its file's name.</summary>
    public virtual void OnMedia(ParsedElement media) { }

    /// <summary>
    /// A category of the page: a <c>link</c> whose <c>href</c> is the category's page, with the sort key as its fragment.
    /// <see href="https://www.mediawiki.org/wiki/Specs/HTML#Category_links"/>
    /// </summary>
    public virtual void OnCategory(ParsedElement link) { }

    /// <summary>Coordinates in the Geo microformat: the text is latitude and longitude in degrees, separated by a semicolon. <see href="https://microformats.org/wiki/geo"/></summary>
    public virtual void OnCoordinates(ParsedElement geo) { }

    /// <summary>An element that is not written.</summary>
    public virtual void OnDropped(ParsedElement element, DropReason reason) { }
}
