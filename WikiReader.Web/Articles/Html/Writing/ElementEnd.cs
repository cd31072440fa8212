using WikiReader.Web.Articles.Html.Nesting;

namespace WikiReader.Web.Articles.Html.Writing;

/// <summary>The markup after an element's content.</summary>
/// <param name="Name">The element to close; null if it was not written.</param>
/// <param name="Traits">How a parser treats the element.</param>
/// <param name="IsMath">True if it is a part of a formula.</param>
/// <param name="IsBoxed">True if the scroll box around the element is closed too.</param>
internal readonly record struct ElementEnd(string? Name, ElementTraits Traits, bool IsMath = false, bool IsBoxed = false)
{
    public static ElementEnd Nothing => new(null, ElementTraitsTable.None);

    public void WriteTo(Utf8HtmlWriter html)
    {
        if (Name is not null) html.EndTag(Name);
        if (IsBoxed) html.EndTag("div");
    }
}
