using System.Buffers;
using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>
/// Parses a document as a browser would. AngleSharp implements the rules; the nodes are our own, since AngleSharp spends most of a parse on
/// objects for a full DOM, and this tree is read once.
/// </summary>
internal static class DocumentParser
{
    // No HTML element has this name.
    private const string UnknownName = "wr-template";

    private static readonly SearchValues<string> TemplateTag = SearchValues.Create(["<template"], StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeededAttributes =
        HtmlPolicy.NeededAttributes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <exception cref="TooComplexException">The document exceeds <see cref="ParseLimits"/>.</exception>
    public static ParsedDocument Parse(DecodedPage decoded) => Parse(decoded, new ParseLimits(decoded.Characters.AsSpan(0, decoded.Length)));

    /// <param name="limits">Those of the page that the document is a part of.</param>
    /// <exception cref="TooComplexException">The page exceeds <see cref="ParseLimits"/>.</exception>
    public static ParsedDocument Parse(DecodedPage decoded, ParseLimits limits)
    {
        var html = decoded.Characters.AsSpan(0, decoded.Length);
        var source = new TextSource(new CharArrayTextSource(decoded.Characters, decoded.Length));
        return CreateParser(limits).ParseDocument<ParsedDocument, ParsedElement>(source, html.ContainsAny(TemplateTag) ? WithoutTemplates : null);
    }

    private static HtmlParser CreateParser(ParseLimits limits) => new(new HtmlParserOptions
    {
        ShouldEmitAttribute = (ref token, name) => NeededAttributes.Contains(name.Span) && IsNeededOn(ref token, name.Span) && limits.CountAttribute(),
        DisableElementPositionTracking = true,
        SkipComments = true,
        // ParseLimits has a lower limit, and throws; the parser would turn deeper elements into siblings.
        MaximumDepth = int.MaxValue,
    }, AngleSharp.BrowsingContext.New(new AngleSharp.Configuration([new ParsedNodeFactory(limits)])));

    // These are on most elements that templates write, data-mw alone is a sixth of all bytes, and are read on one element.
    private static bool IsNeededOn(ref StructHtmlToken token, ReadOnlySpan<char> attribute) => attribute switch
    {
        "data-mw" or "property" or "content" => token.Name == "meta",
        _ => true,
    };

    // Renames template tags: AngleSharp looks for an open template by its own class and would not find ours. Its content is never written.
    private static TokenConsumptionResult WithoutTemplates(ref StructHtmlToken token, TokenConsumer next)
    {
        if (token.IsTag && token.Name == "template") token.Name = UnknownName;
        next(ref token);
        return TokenConsumptionResult.Continue;
    }
}
