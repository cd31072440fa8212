using WikiReader.Web.Articles.Html.Boxes;
using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Media;
using WikiReader.Web.Articles.Html.Nesting;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html;

/// <summary>Writes the start tag of an element that the policy allows, or what replaces the element.</summary>
/// <param name="classes">What the style sheets before an element say about classes.</param>
/// <param name="drop">Called for each element that is not written; its content may be.</param>
internal sealed class ElementWriter(
    Utf8HtmlWriter html, LinkTargets targets, LinkWriter links, FragmentTargets fragmentTargets, MediaWriter media, AlternativeWriter alternatives,
    SheetClasses classes, Action<ParsedElement, DropReason> drop)
{
    private readonly StyleAttributes _styles = new(classes);
    private readonly DrawingWriter _drawings = new(html);
    private readonly FirstScreen _firstScreen = new();
    private readonly ScrollBoxWriter _scrollBoxes = new(html);

    /// <summary>What to write after the element's content; null if neither the element nor its content may be written.</summary>
    /// <param name="headingName">The name of the element if it is a heading.</param>
    public ElementEnd? WriteStart(ParsedElement element, ElementRule rule, NestingContext context, string headingName)
    {
        // An element that is not listed has something to say only by its attributes.
        if (!element.Type.IsListed && element.Attributes.IsEmpty) return ElementEnd.Nothing;
        if (element.Type.IsMath) return WriteMath(element, rule, context);
        var target = element.LocalName == "a" && !context.IsInLink && !LinkContent.IsEmpty(element) ? targets.Of(element) : null;
        // An a without a usable href, or without content, may still be a fragment target, so it becomes a span. A nested a would close the outer one.
        var name = element.LocalName == "a" && target is null ? "span"
            : HtmlValues.IsHeading(element.LocalName) ? headingName
            : MediaWriter.IsAudio(element) ? "audio"
            : rule.Name ?? element.LocalName;
        if (!context.CanContain(name, rule.Traits, isMath: false)) return WriteFragmentTarget(element, rule, context);
        if (!media.MayLoad(element))
        {
            drop(element, DropReason.FileNotAllowed);
            alternatives.Write(element, context.IsInLink);
            return null;
        }

        if (name == "area") return WriteArea(element);

        var isScrollable = name == "table" && !context.IsInTable && ScrollableTable.MayScroll(element, classes);
        if (isScrollable) _scrollBoxes.WriteStart(element);

        html.StartTag(name);
        if (target is not null) WriteLink(element, target);
        media.WriteAddresses(element);
        WriteAttributes(element, LinkWriter.ClassOf(target) ?? MediaFormat.ClassOf(element) ?? ReferenceGroup.ClassOf(element) ?? _firstScreen.ClassOf(element) ?? element.Type.OwnClass);
        if (element.Type.LabelId is { } label) html.Attribute("aria-labelledby", label);
        if (IsIndentation(element)) html.Attribute("role", "none");
        // Long lines and wide pictures scroll; tabindex lets the keyboard scroll them.
        if (name == "pre" || ScrollableTable.IsPictureBox(element)) html.Attribute("tabindex", "0");
        html.EndOfStartTag();
        // The HTML parser drops a line break directly after <pre>. Without this one it would drop one with which the content begins.
        if (name == "pre") html.Text("\n");
        return new ElementEnd(name, rule.Traits, IsBoxed: isScrollable);
    }

    /// <summary>Writes a drawing as an image, or its label as a link to the page at its wiki.</summary>
    public void WriteDrawing(ParsedElement svg, NestingContext context)
    {
        if (!context.CanContain("img", ElementTraitsTable.None, isMath: false))
        {
            drop(svg, DropReason.CannotNest);
        }
        else if (!_drawings.Write(svg))
        {
            drop(svg, DropReason.NoDrawing);
            if (DrawingWriter.LabelOf(svg) is { } label) alternatives.WriteDrawing(label, context.IsInLink);
        }
    }

    // Screen readers ignore an aria-label without a role. The title names a link that shows only an icon.
    private void WriteLink(ParsedElement link, Link target)
    {
        links.WriteTarget(target);
        if (!link.Has(AttributeType.Title) && link.ValueOf(AttributeType.Label) is { IsEmpty: false } label && HtmlValues.IsWithinLength(label)) html.Attribute("title", label);
    }

    // A browser would move the element, so only its content is written. A span keeps its id, a possible link target.
    private ElementEnd WriteFragmentTarget(ParsedElement element, ElementRule rule, NestingContext context)
    {
        drop(element, DropReason.CannotNest);
        var id = element.ValueOf(AttributeType.Id);
        if (rule.Kind == ElementKind.Void || !HtmlValues.IsId(id, HtmlValues.IsHeading(element.LocalName)) || !context.CanContain("span", ElementTraitsTable.None, isMath: false))
            return ElementEnd.Nothing;
        html.StartTag("span");
        html.Attribute("id", id);
        fragmentTargets.Add(id);
        html.EndOfStartTag();
        return new ElementEnd("span", ElementTraitsTable.None);
    }

    private ElementEnd WriteMath(ParsedElement element, ElementRule rule, NestingContext context)
    {
        if (!context.CanContain(element.LocalName, rule.Traits, isMath: true))
        {
            drop(element, DropReason.CannotNest);
            return ElementEnd.Nothing;
        }

        html.StartTag(element.LocalName);
        WriteAttributes(element, null);
        if (MathLetters.IsUpright(element)) html.Attribute("mathvariant", "normal");
        if (MayScroll(element)) html.Attribute("tabindex", "0");
        html.EndOfStartTag();
        return new ElementEnd(element.LocalName, rule.Traits, IsMath: true);
    }

    // True if the formula is probably wider than a small screen, judged by the length of its source. Not every formula gets a tab stop,
    // since that would slow down keyboard users; browsers let the keyboard reach the others that scroll.
    private static bool MayScroll(ParsedElement formula) => formula.LocalName == "math" && formula.ValueOf(AttributeType.AltText).Length > 80;

    // A link in an image map. MediaWiki writes alternative text only if the article has it; without any a screen reader could not announce it.
    private ElementEnd? WriteArea(ParsedElement area)
    {
        if (targets.Of(area) is not { } target)
        {
            drop(area, DropReason.NoTarget);
            return null;
        }

        html.StartTag("area");
        links.WriteTarget(target);
        if (!area.Has(AttributeType.Alt)) html.Attribute("alt", LinkWriter.NameOf(target));
        WriteAttributes(area, null);
        html.EndOfStartTag();
        return ElementEnd.Nothing;
    }

    private void WriteAttributes(ParsedElement element, string? addedClass)
    {
        WriteClasses(element, addedClass);
        var hasStyle = false;
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Type.Kind is AttributeKind.Style or AttributeKind.Color) hasStyle = true;
            else Write(attribute.Type, attribute.Value.Span, element);
        }

        if (hasStyle && _styles.Of(element) is { } style) html.Attribute("style", style);
    }

    private void WriteClasses(ParsedElement element, string? addedClass)
    {
        var classes = HtmlValues.Classes(element.ClassName);
        if (addedClass is null && classes.IsEmpty) return;
        html.Attribute("class", classes, addedClass is null || classes.IsEmpty ? addedClass : $" {addedClass}");
    }

    private void Write(AttributeType attribute, ReadOnlySpan<char> value, ParsedElement element)
    {
        switch (attribute.Kind)
        {
            case AttributeKind.Plain when HtmlValues.IsWithinLength(value):
            case AttributeKind.Language when HtmlValues.IsLanguage(value):
            case AttributeKind.Role when HtmlValues.IsRole(value):
            case AttributeKind.MapName when value.StartsWith('#') && HtmlValues.IsWithinLength(value):
            // Without a limit: if alternative text is missing, a screen reader reads the address of the image.
            // MediaWriter writes one that is blank.
            case AttributeKind.Alternative when element.LocalName != "img" || !value.IsWhiteSpace():
            case AttributeKind.Number when value.Length is > 0 and <= 7 && !value.ContainsAnyExceptInRange('0', '9'):
            // Screen readers ignore a label on an element without a role.
            case AttributeKind.Label when HtmlValues.IsRole(element.ValueOf(AttributeType.Role)) && HtmlValues.IsWithinLength(value):
                html.Attribute(attribute.Name, value);
                break;
            case AttributeKind.Direction when HtmlValues.Direction(value) is { } direction:
                html.Attribute(attribute.Name, direction);
                break;
            case AttributeKind.Id when HtmlValues.IsId(value, HtmlValues.IsHeading(element.LocalName)):
                html.Attribute(attribute.Name, value);
                fragmentTargets.Add(value);
                break;
        }
    }

    // Definition lists that define nothing only indent replies on talk pages and formulas; a screen reader would announce them as lists.
    private static bool IsIndentation(ParsedElement element) =>
        element.LocalName == "dl" && !element.Has(AttributeType.Role) && element.Children.All(child => child.LocalName != "dt");
}
