using System.Buffers;
using System.Collections.Frozen;
using AngleSharp;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>
/// Parses a page as a browser would. The rules are AngleSharp's; the tree is ours, since most of the time of a parse is that of making
/// objects for whatever a document might be asked, and a page is read once.
/// </summary>
internal static class DocumentParser
{
    // No tag of HTML is called so.
    private const string UnknownName = "wr-template";

    private static readonly SearchValues<string> TemplateTag = SearchValues.Create(["<template"], StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeededAttributes =
        HtmlPolicy.NeededAttributes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <exception cref="TooComplexException">The page is more than can be shown.</exception>
    public static ParsedDocument Parse(DecodedPage page)
    {
        var html = page.Characters.AsSpan(0, page.Length);
        var source = new TextSource(new CharArrayTextSource(page.Characters, page.Length));
        return CreateParser(new ParseLimits(html)).ParseDocument<ParsedDocument, ParsedElement>(source, html.ContainsAny(TemplateTag) ? WithoutTemplates : null);
    }

    private static HtmlParser CreateParser(ParseLimits limits) => new(new HtmlParserOptions
    {
        ShouldEmitAttribute = (ref _, name) => NeededAttributes.Contains(name.Span) && limits.CountAttribute(),
        DisableElementPositionTracking = true,
        SkipComments = true,
        // Ours is lower, and says so; the parser's would put what is deeper beside one another.
        MaximumDepth = int.MaxValue,
    }, AngleSharp.BrowsingContext.New(new AngleSharp.Configuration([new ParsedNodeFactory(limits)])));

    // The parser knows a template by its own library's class, and would look for ours in vain. What is in one is not written anyway.
    private static TokenConsumptionResult WithoutTemplates(ref StructHtmlToken token, TokenConsumer next)
    {
        if (token.IsTag && token.Name == "template") token.Name = UnknownName;
        next(ref token);
        return TokenConsumptionResult.Continue;
    }
}
