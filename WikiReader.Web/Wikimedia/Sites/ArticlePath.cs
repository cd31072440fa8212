using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>
/// Where a wiki has its pages: the path of a page, up to the title. <see href="https://www.mediawiki.org/wiki/Manual:$wgArticlePath"/>
/// </summary>
public sealed record ArticlePath
{
    /// <summary>The path of every MediaWiki's own script, below its script path, and the parameter that takes a title.</summary>
    public const string IndexQuery = "index.php?title=";

    private const string Placeholder = "$1";

    // RFC 3986, section 3.3, without percent-encoding and without the dollar sign, which marks the place of the title.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!&()*+,;=:@?");

    private ArticlePath(string prefix) => Prefix = prefix;

    /// <summary>All public wikis of Wikimedia: <c>/wiki/$1</c>.</summary>
    public static ArticlePath Wikimedia { get; } = new("/wiki/");

    /// <summary>Path, and query if there is one, up to the title: <c>/wiki/</c>, <c>/w/index.php?title=</c>.</summary>
    public string Prefix { get; }

    /// <summary>The path up to its last slash, which the <c>base</c> element of a page names.</summary>
    public string Directory => Script[..(Script.LastIndexOf('/') + 1)];

    /// <summary>What precedes the title in a link that is relative to <see cref="Directory"/>; often empty.</summary>
    public string Relative => Prefix[Directory.Length..];

    /// <summary>The path without the query.</summary>
    public string Script => Prefix.Split('?')[0];

    public bool IsQuery => Prefix.Contains('?', StringComparison.Ordinal);

    /// <summary>Reads a setting such as <c>/mediawiki/index.php/$1</c>. False unless it is an absolute path with <c>$1</c> at its end.</summary>
    public static bool TryParse(string? template, [NotNullWhen(true)] out ArticlePath? path)
    {
        path = null;
        if (template is null || !template.StartsWith('/') || !template.EndsWith(Placeholder, StringComparison.Ordinal)) return false;
        var prefix = template[..^Placeholder.Length];
        if (prefix.AsSpan().ContainsAnyExcept(Allowed) || prefix.StartsWith("//", StringComparison.Ordinal)) return false;
        if (prefix.Split('?') is not ([_] or [_, [.., '=']])) return false;
        if (prefix.Split('?')[0].Split('/').Any(segment => segment is "." or "..")) return false;
        path = new ArticlePath(prefix);
        return true;
    }

    /// <summary>The article path of a wiki whose pages are relative to a directory.</summary>
    /// <param name="directory">An absolute path that ends with a slash.</param>
    /// <param name="script">The wiki's script path. Pages cannot be beside its scripts, so they are parameters of one then.</param>
    public static ArticlePath Of(string directory, string script) => new(directory == $"{script}/" ? directory + IndexQuery : directory);
}
