namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>Where a wiki has its scripts and its pages.</summary>
/// <param name="Script">
/// The path of <c>index.php</c> and <c>rest.php</c>, without a slash at the end; may be empty.
/// <see href="https://www.mediawiki.org/wiki/Manual:$wgScriptPath"/>
/// </param>
/// <param name="Article">Null if it is not known. A page can then be reached by the script.</param>
public sealed record WikiPaths(string Script, ArticlePath? Article)
{
    /// <summary>Those of all public wikis of Wikimedia.</summary>
    public static WikiPaths Wikimedia { get; } = new("/w", ArticlePath.Wikimedia);

    /// <summary>Path and query of the script that shows, edits and lists pages, up to the title.</summary>
    public string Index => $"{Script}/{ArticlePath.IndexQuery}";
}
