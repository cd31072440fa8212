using WikiReader.Web.Articles.Html.Nesting;

namespace WikiReader.Web.Articles.Html.Writing;

/// <summary>What is written after an element's content.</summary>
/// <param name="Name">The element that ends; null if it was not written.</param>
/// <param name="Traits">What a parser does within it.</param>
/// <param name="IsMath">True if it is a part of a formula.</param>
/// <param name="IsBoxed">True if the box around it ends too.</param>
internal readonly record struct ElementEnd(string? Name, ElementTraits Traits, bool IsMath = false, bool IsBoxed = false)
{
    public static ElementEnd Nothing => new(null, ElementTraitsTable.None);

    public void WriteTo(Utf8HtmlWriter html)
    {
        if (Name is not null) html.EndTag(Name);
        if (IsBoxed) html.EndTag("div");
    }
}
