using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Media;
using WikiReader.Web.Articles.Html.Nesting;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html;

/// <summary>Writes the start of an element that the policy keeps.</summary>
internal sealed class ElementWriter(Utf8HtmlWriter html, LinkTargets targets, LinkWriter links, FragmentTargets places, MediaWriter media)
{
    private readonly StyleAttributes _styles = new();

    /// <summary>What to write after the content; null if the element was not written and its content must not be either.</summary>
    public ElementEnd? WriteStart(ParsedElement element, ElementRule rule, NestingContext around)
    {
        if (element.Type.IsMath) return WriteMath(element, rule, around);
        var target = element.LocalName == "a" && !around.IsInLink ? targets.Of(element) : null;
        // A link that leads nowhere may still be a place that others lead to. One in another would end that for a browser.
        var name = element.LocalName == "a" && target is null ? "span" : rule.Name ?? element.LocalName;
        if (!around.CanContain(name, rule.Traits, isMath: false)) return WriteFragmentTarget(element, rule, around);
        if (!media.MayLoad(element)) return WriteAlternative(element, around);
        if (name == "area") return WriteArea(element);

        var isBoxed = name == "table" && !around.IsInTable && ScrollableTable.MayScroll(element);
        if (isBoxed) WriteScrollBox();

        html.StartTag(name);
        if (target is not null) links.WriteTarget(target);
        media.WriteAddresses(element);
        WriteAttributes(element, LinkWriter.ClassOf(target) ?? MediaFormat.ClassOf(element) ?? ReferenceGroup.ClassOf(element));
        if (IsMereIndentation(element)) html.Attribute("role", "none");
        // Its lines scroll where they are too long, which the keyboard must reach.
        if (name == "pre") html.Attribute("tabindex", "0");
        html.EndOfStartTag();
        // The parser drops one line break after <pre>. With this one, it drops none of the text's own.
        if (name == "pre") html.Text("\n");
        return new ElementEnd(name, rule.Traits, IsBoxed: isBoxed);
    }

    // A browser would not leave the element where it stands: its content has to do without. Others may link to it all the same.
    private ElementEnd WriteFragmentTarget(ParsedElement element, ElementRule rule, NestingContext around)
    {
        var id = element.ValueOf(AttributeType.Id);
        if (rule.Kind == ElementKind.Void || !HtmlValues.IsId(id, HtmlValues.IsHeading(element.LocalName)) || !around.CanContain("span", ElementTraitsTable.None, isMath: false))
            return ElementEnd.Nothing;
        html.StartTag("span");
        html.Attribute("id", id);
        places.Add(id);
        html.EndOfStartTag();
        return new ElementEnd("span", ElementTraitsTable.None);
    }

    private ElementEnd WriteMath(ParsedElement element, ElementRule rule, NestingContext around)
    {
        if (!around.CanContain(element.LocalName, rule.Traits, isMath: true)) return ElementEnd.Nothing;
        html.StartTag(element.LocalName);
        WriteAttributes(element, null);
        if (MayScroll(element)) html.Attribute("tabindex", "0");
        html.EndOfStartTag();
        return new ElementEnd(element.LocalName, rule.Traits, IsMath: true);
    }

    // As wide as a small screen, by its source. To stop at every formula would be tiresome; browsers know themselves where one still scrolls.
    private static bool MayScroll(ParsedElement formula) => formula.LocalName == "math" && formula.ValueOf(AttributeType.AltText).Length > 80;

    // A part of a picture that leads somewhere. MediaWiki gives it words only if the article does; without any it could not be read out.
    private ElementEnd? WriteArea(ParsedElement area)
    {
        if (targets.Of(area) is not { } target) return null;
        html.StartTag("area");
        links.WriteTarget(target);
        if (!area.Has(AttributeType.Alt)) html.Attribute("alt", LinkWriter.NameOf(target));
        WriteAttributes(area, null);
        html.EndOfStartTag();
        return ElementEnd.Nothing;
    }

    private void WriteAttributes(ParsedElement element, string? ownClass)
    {
        WriteClasses(element, ownClass);
        var hasStyle = false;
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Type.Kind is AttributeKind.Style or AttributeKind.Color) hasStyle = true;
            else Write(attribute.Type, attribute.Value.Span, element);
        }

        if (hasStyle && _styles.Of(element) is { } style) html.Attribute("style", style);
    }

    private void WriteClasses(ParsedElement element, string? own)
    {
        var classes = HtmlValues.Classes(element.ClassName);
        if (own is null && classes.IsEmpty) return;
        html.Attribute("class", classes, own is null || classes.IsEmpty ? own : $" {own}");
    }

    private void Write(AttributeType attribute, ReadOnlySpan<char> value, ParsedElement element)
    {
        switch (attribute.Kind)
        {
            case AttributeKind.Plain when HtmlValues.IsWithinLength(value):
            case AttributeKind.Language when HtmlValues.IsLanguage(value):
            case AttributeKind.Role when HtmlValues.IsRole(value):
            case AttributeKind.MapName when value.StartsWith('#') && HtmlValues.IsWithinLength(value):
            // However long: an image without one is read out by its address.
            case AttributeKind.Alternative:
            // A name for what has no role is read out by nobody.
            case AttributeKind.Label when HtmlValues.IsRole(element.ValueOf(AttributeType.Role)) && HtmlValues.IsWithinLength(value):
                html.Attribute(attribute.Name, value);
                break;
            case AttributeKind.Direction when HtmlValues.Direction(value) is { } direction:
                html.Attribute(attribute.Name, direction);
                break;
            case AttributeKind.Id when HtmlValues.IsId(value, HtmlValues.IsHeading(element.LocalName)):
                html.Attribute(attribute.Name, value);
                places.Add(value);
                break;
        }
    }

    // A wide table scrolls in a box of its own, which the keyboard must reach.
    private void WriteScrollBox()
    {
        html.StartTag("div");
        html.Attribute("class", "wr-scroll");
        html.Attribute("tabindex", "0");
        html.EndOfStartTag();
    }

    // Replies on talk pages and formulas are indented by lists of definitions that define nothing, and would be read out as such.
    private static bool IsMereIndentation(ParsedElement element) =>
        element.LocalName == "dl" && !element.Has(AttributeType.Role) && element.Children.All(child => child.LocalName != "dt");

    private ElementEnd? WriteAlternative(ParsedElement element, NestingContext around)
    {
        if (element.LocalName == "img" && element.ValueOf(AttributeType.Alt) is { IsEmpty: false } words) html.Text(words);
        if (element.LocalName is "audio" or "video") WriteFileName(element, around);
        return null;
    }

    // A recording that cannot be played here can still be found at the wiki.
    private void WriteFileName(ParsedElement recording, NestingContext around)
    {
        if (MediaWriter.NameOf(recording) is not { } name) return;
        if (around.IsInLink || targets.OfFile(recording) is not { } file)
        {
            html.Text(name);
            return;
        }

        html.StartTag("a");
        links.WriteTarget(file);
        html.EndOfStartTag();
        html.Text(name);
        html.EndTag("a");
    }
}
