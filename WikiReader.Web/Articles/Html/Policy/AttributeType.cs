using System.Collections.Frozen;

namespace WikiReader.Web.Articles.Html.Policy;

/// <summary>What all attributes of one name share. There is one instance for each name, so that names are compared by reference.</summary>
internal sealed class AttributeType
{
    private AttributeType(string name, AttributeKind kind) => (Name, Kind) = (name, kind);

    public static AttributeType Align { get; } = new("align", AttributeKind.Plain);

    public static AttributeType Alt { get; } = new("alt", AttributeKind.Alternative);

    public static AttributeType AltText { get; } = new("alttext", AttributeKind.Plain);

    public static AttributeType Class { get; } = new("class", AttributeKind.Class);

    public static AttributeType Content { get; } = new("content", AttributeKind.Read);

    public static AttributeType Data { get; } = new("data-mw", AttributeKind.Embedded);

    public static AttributeType DeduplicationKey { get; } = new("data-mw-deduplicate", AttributeKind.Read);

    public static AttributeType Dir { get; } = new("dir", AttributeKind.Direction);

    public static AttributeType Group { get; } = new("data-mw-group", AttributeKind.Read);

    public static AttributeType Href { get; } = new("href", AttributeKind.Read);

    public static AttributeType Id { get; } = new("id", AttributeKind.Id);

    public static AttributeType Label { get; } = new("aria-label", AttributeKind.Label);

    public static AttributeType Lang { get; } = new("lang", AttributeKind.Language);

    public static AttributeType MathVariant { get; } = new("mathvariant", AttributeKind.Read);

    public static AttributeType Poster { get; } = new("poster", AttributeKind.Read);

    public static AttributeType PropertyName { get; } = new("property", AttributeKind.Read);

    public static AttributeType Rel { get; } = new("rel", AttributeKind.Read);

    public static AttributeType Resource { get; } = new("resource", AttributeKind.Read);

    public static AttributeType Role { get; } = new("role", AttributeKind.Role);

    public static AttributeType RowSpan { get; } = new("rowspan", AttributeKind.Plain);

    public static AttributeType Src { get; } = new("src", AttributeKind.Read);

    public static AttributeType SrcSet { get; } = new("srcset", AttributeKind.Read);

    public static AttributeType SubtitleLabel { get; } = new("label", AttributeKind.Plain);

    public static AttributeType SubtitleLanguage { get; } = new("srclang", AttributeKind.Plain);

    public static AttributeType Style { get; } = new("style", AttributeKind.Style);

    public static AttributeType Title { get; } = new("title", AttributeKind.Plain);

    public static AttributeType Type { get; } = new("type", AttributeKind.Plain);

    public static AttributeType TypeOf { get; } = new("typeof", AttributeKind.Read);

    public static AttributeType Variant { get; } = new("data-mw-variant", AttributeKind.Embedded);

    public static AttributeType About { get; } = new("about", AttributeKind.Read);

    public static AttributeType Height { get; } = new("height", AttributeKind.Plain);

    public static AttributeType ViewBox { get; } = new("viewBox", AttributeKind.Plain);

    public static AttributeType Width { get; } = new("width", AttributeKind.Plain);

    // Attributes whose values need more than escaping, or that code refers to; all others in the policy's tables are plain.
    private static readonly AttributeType[] Named =
    [
        About, Align, Alt, AltText, Class, Content, Data, DeduplicationKey, Dir, Group, Height, Href, Id, Label, Lang, MathVariant, Poster, PropertyName, Rel, Resource,
        Role, RowSpan, Src, SrcSet, Style, SubtitleLabel, SubtitleLanguage, Title, Type, TypeOf, Variant, ViewBox, Width,
        new("data-line", AttributeKind.Number),
        new("usemap", AttributeKind.MapName),
        // The presentational attributes that name a color become part of the style.
        new("bgcolor", AttributeKind.Color) { Property = "background-color" },
        new("color", AttributeKind.Color) { Property = "color" },
        new("mathbackground", AttributeKind.Color) { Property = "background-color" },
        new("mathcolor", AttributeKind.Color) { Property = "color" },
    ];

    private static readonly FrozenDictionary<string, AttributeType> All = Named
        .Concat(HtmlPolicy.NeededAttributes.Except(Named.Select(type => type.Name)).Select(name => new AttributeType(name, AttributeKind.Plain)))
        .ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    public string Name { get; }

    public AttributeKind Kind { get; }

    /// <summary>The CSS property that replaces a color attribute; null for other attributes.</summary>
    public string? Property { get; private init; }

    /// <param name="name">A name in the policy's tables.</param>
    public static AttributeType Of(string name) => All[name];
}

/// <summary>How an attribute's value is handled.</summary>
internal enum AttributeKind
{
    /// <summary>Written unchanged, if it is not too long.</summary>
    Plain,

    /// <summary>Read, and never written unchanged.</summary>
    Read,
    Alternative,
    Class,
    Color,
    Direction,

    /// <summary>JSON with HTML in it, which becomes content of the page.</summary>
    Embedded,
    Id,
    Label,
    Language,
    MapName,
    Number,
    Role,
    Style,
}
