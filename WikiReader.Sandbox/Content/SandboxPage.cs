namespace WikiReader.Sandbox;

/// <summary>A page as the sandbox serves it; for a new revision add another with the same key.</summary>
/// <param name="Project">For example <c>wikipedia</c>.</param>
/// <param name="Language">For example <c>en</c>; <c>mul</c> for projects without languages.</param>
/// <param name="Key">The canonical title with underscores.</param>
/// <param name="Title">The title with spaces.</param>
/// <param name="Id">The page ID; zero for a message of the interface, which has no page.</param>
/// <param name="RevisionId">The id of this revision.</param>
/// <param name="Timestamp">When the revision was saved.</param>
/// <param name="Html">The whole Parsoid document. <c>//media.sandbox/</c> in it becomes the sandbox's own media address.</param>
/// <param name="ContentModel">
/// What kind of page it is. Of models other than wikitext, code and plain text, such as <c>wikibase-item</c>, <c>html</c> is 415.
/// </param>
public sealed record SandboxPage(
    string Project,
    string Language,
    string Key,
    string Title,
    int Id,
    int RevisionId,
    DateTimeOffset Timestamp,
    string Html,
    string ContentModel = "wikitext")
{
    /// <summary>Whether the page exceeds the limits of MediaWiki's parser: <c>html</c> is then 413.</summary>
    public bool ExceedsLimits { get; init; }

    internal bool HasHtml => ContentModel is "wikitext" or "javascript" or "css" or "json" or "text" or "Scribunto";

    /// <summary>
    /// Reads everything from the head of a Parsoid document; one that does not say which page it is throws <see cref="FormatException"/>. A page or
    /// revision without an ID gets one that depends on its wiki and title.
    /// </summary>
    public static SandboxPage FromParsoid(string html) => ParsoidHead.Read(html);
}
