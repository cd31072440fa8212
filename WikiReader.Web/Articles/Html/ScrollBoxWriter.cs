using System.Globalization;
using WikiReader.Web.Articles.Html.Boxes;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Writes the beginning of the box in which a wide table scrolls. The box of a table of several columns is a popover as well, which its button shows in
/// the whole window: it needs no script, and is above whatever the article contains. The page shell has the button's name, in the element with the id
/// <see cref="AloneName"/>.
/// </summary>
internal sealed class ScrollBoxWriter(Utf8HtmlWriter html)
{
    public const string AloneName = "wr-alone-label";

    private int _tables;

    public void WriteStart(ParsedElement table)
    {
        html.StartTag("div");
        html.Attribute("class", "wr-scroll");
        // Lets the keyboard scroll it.
        html.Attribute("tabindex", "0");
        if (!ScrollableTable.MayBeAlone(table))
        {
            html.EndOfStartTag();
            return;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"wr-table-{++_tables}");
        html.Attribute("id", id);
        html.Attribute("popover", "");
        html.EndOfStartTag();
        WriteButton(id);
    }

    private void WriteButton(string box)
    {
        html.StartTag("button");
        html.Attribute("class", "wr-alone");
        html.Attribute("type", "button");
        html.Attribute("popovertarget", box);
        html.Attribute("aria-labelledby", AloneName);
        html.EndOfStartTag();
        html.EndTag("button");
    }
}
