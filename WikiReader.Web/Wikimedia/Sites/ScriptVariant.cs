namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>A variant into which a wiki converts its pages.</summary>
/// <param name="Code">MediaWiki's code, for example <c>sr-el</c>.</param>
/// <param name="Tag">BCP 47 tag of the converted text, for example <c>sr-Latn</c>.</param>
/// <param name="Name">The name of the variant in its own script.</param>
public sealed record ScriptVariant(string Code, string Tag, string Name)
{
    /// <summary>True if the converted text runs from right to left.</summary>
    public bool IsRightToLeft => Tag.Contains("-Arab", StringComparison.Ordinal);
}
