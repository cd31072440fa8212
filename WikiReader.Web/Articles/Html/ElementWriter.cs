using AngleSharp.Dom;

namespace WikiReader.Web.Articles.Html;

/// <summary>Writes the start of an element that the policy keeps.</summary>
internal sealed class ElementWriter(Utf8HtmlWriter html, LinkTargets targets, LinkWriter links, Places places, MediaWriter media)
{
    private readonly StyleAttributes _styles = new();

    /// <summary>What to write after the content; null if the element was not written and its content must not be either.</summary>
    public ElementEnd? WriteStart(Element element, ElementRule rule, Nesting around)
    {
        if (element.NamespaceUri == NamespaceNames.MathMlUri) return WriteMath(element, rule, around);
        var target = element.LocalName == "a" && !around.IsInLink ? targets.Of(element) : null;
        // A link that leads nowhere may still be a place that others lead to. One in another would end that for a browser.
        var name = element.LocalName == "a" && target is null ? "span" : rule.Name ?? element.LocalName;
        if (!around.MayHold(name, rule.Habits, isMath: false)) return WritePlace(element, rule, around);
        if (!media.MayLoad(element)) return WriteAlternative(element, around);
        if (name == "area") return WriteArea(element, rule);

        var isBoxed = name == "table" && !around.IsInTable && TableBox.MayScroll(element);
        if (isBoxed) WriteBox();

        html.StartTag(name);
        if (target is not null) links.WriteTarget(target);
        media.WriteAddresses(element);
        WriteAttributes(element, rule, LinkWriter.ClassOf(target) ?? MediaFrame.ClassOf(element) ?? NoteGroup.ClassOf(element));
        if (IsMereIndentation(element)) html.Attribute("role", "none");
        // Its lines scroll where they are too long, which the keyboard must reach.
        if (name == "pre") html.Attribute("tabindex", "0");
        html.EndOfStartTag();
        // The parser drops one line break after <pre>. With this one, it drops none of the text's own.
        if (name == "pre") html.Text("\n");
        return new ElementEnd(name, rule.Habits, IsBoxed: isBoxed);
    }

    // A browser would not leave the element where it stands: its content has to do without. Others may link to it all the same.
    private ElementEnd WritePlace(Element element, ElementRule rule, Nesting around)
    {
        if (rule.Kind == ElementKind.Void || HtmlValues.Id(element.Id, HtmlValues.IsHeading(element.LocalName)) is not { } id || !around.MayHold("span", ParsingHabits.None, isMath: false))
            return ElementEnd.Nothing;
        html.StartTag("span");
        html.Attribute("id", id);
        places.Add(id);
        html.EndOfStartTag();
        return new ElementEnd("span", ParsingHabits.None);
    }

    private ElementEnd WriteMath(Element element, ElementRule rule, Nesting around)
    {
        if (!around.MayHold(element.LocalName, rule.Habits, isMath: true)) return ElementEnd.Nothing;
        html.StartTag(element.LocalName);
        var hasStyle = false;
        foreach (var attribute in new ElementAttributes(element))
        {
            if (!rule.Attributes.Contains(attribute.Name)) continue;
            if (StyleAttributes.IsStyle(attribute.Name)) hasStyle = true;
            else if (HtmlValues.Plain(attribute.Value) is { } value) html.Attribute(attribute.Name, value);
        }

        if (hasStyle) WriteStyle(element, rule);
        if (MayScroll(element)) html.Attribute("tabindex", "0");
        html.EndOfStartTag();
        return new ElementEnd(element.LocalName, rule.Habits, IsMath: true);
    }

    // As wide as a small screen, by its source. To stop at every formula would be tiresome; browsers know themselves where one still scrolls.
    private static bool MayScroll(Element formula) => formula.LocalName == "math" && formula.GetAttribute("alttext")?.Length > 80;

    // A part of a picture that leads somewhere. MediaWiki gives it words only if the article does; without any it could not be read out.
    private ElementEnd? WriteArea(Element area, ElementRule rule)
    {
        if (targets.Of(area) is not { } target) return null;
        html.StartTag("area");
        links.WriteTarget(target);
        if (!area.HasAttribute("alt")) html.Attribute("alt", LinkWriter.NameOf(target));
        WriteAttributes(area, rule, null);
        html.EndOfStartTag();
        return ElementEnd.Nothing;
    }

    private void WriteAttributes(Element element, ElementRule rule, string? ownClass)
    {
        if (HtmlValues.Classes(element.GetAttribute("class"), ownClass) is { } classes) html.Attribute("class", classes);
        var hasStyle = false;
        foreach (var attribute in new ElementAttributes(element))
        {
            var name = attribute.Name;
            if (name == "class" || !rule.AllAttributes.Contains(name)) continue;
            if (StyleAttributes.IsStyle(name)) hasStyle = true;
            else if (ValueOf(name, attribute.Value, element) is { } value) Write(name, value);
        }

        if (hasStyle) WriteStyle(element, rule);
    }

    private void Write(string name, string value)
    {
        html.Attribute(name, value);
        if (name == "id") places.Add(value);
    }

    private void WriteStyle(Element element, ElementRule rule)
    {
        if (_styles.Of(element, rule) is { } style) html.Attribute("style", style);
    }

    private static string? ValueOf(string name, string value, Element element) => name switch
    {
        "id" => HtmlValues.Id(value, HtmlValues.IsHeading(element.LocalName)),
        "lang" => HtmlValues.Language(value),
        "dir" => HtmlValues.Direction(value),
        "role" => HtmlValues.Role(value),
        "usemap" => value.StartsWith('#') ? HtmlValues.Plain(value) : null,
        // However long: an image without one is read out by its address.
        "alt" => value,
        // A name for what has no role is read out by nobody.
        "aria-label" => HtmlValues.Role(element.GetAttribute("role")) is null ? null : HtmlValues.Plain(value),
        _ => HtmlValues.Plain(value),
    };

    // A wide table scrolls in a box of its own, which the keyboard must reach.
    private void WriteBox()
    {
        html.StartTag("div");
        html.Attribute("class", "wr-scroll");
        html.Attribute("tabindex", "0");
        html.EndOfStartTag();
    }

    // Replies on talk pages and formulas are indented by lists of definitions that define nothing, and would be read out as such.
    private static bool IsMereIndentation(Element element) =>
        element.LocalName == "dl" && !element.HasAttribute("role") && element.Children.All(child => child.LocalName != "dt");

    private ElementEnd? WriteAlternative(Element element, Nesting around)
    {
        if (element.LocalName == "img" && element.GetAttribute("alt") is { Length: > 0 } words) html.Text(words);
        if (element.LocalName is "audio" or "video") WriteFileName(element, around);
        return null;
    }

    // A recording that cannot be played here can still be found at the wiki.
    private void WriteFileName(Element recording, Nesting around)
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
