using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Articles.Html.Links;

/// <summary>
/// Tells the pages of a wiki from everything else at its host: scripts, uploaded files, other software. A page has an address below the article
/// path, one of <c>index.php</c>, or, at a wiki that converts scripts, one below the name of a variant.
/// </summary>
/// <param name="Title">Percent-encoded.</param>
/// <param name="Query">What else the query says; null if nothing.</param>
internal readonly record struct PageAddress(string Title, string? Query)
{
    // Endings of files that nobody would give to a page.
    private static readonly string[] FileEndings =
    [
        ".htm", ".html", ".php", ".asp", ".aspx", ".jsp", ".cgi", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".txt", ".csv", ".xml",
        ".json", ".zip", ".gz", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".tif", ".tiff", ".ico", ".mp3", ".mp4", ".ogg", ".oga", ".ogv", ".webm", ".wav", ".ics",
    ];

    /// <summary>Null if the address is not that of a page.</summary>
    /// <param name="directory">The path below which the wiki's pages are; it ends with a slash.</param>
    public static PageAddress? Read(Uri address, Site site, string directory)
    {
        var (path, paths) = (address.AbsolutePath, site.Paths);
        if (IsBelow(path, paths.Script, "/index.php", out var rest))
        {
            if (rest.Length == 0) return ReadQuery(address.Query);
            if (rest[0] == '/') return new PageAddress(rest[1..], QueryOf(address));
        }

        if (paths.Article is { IsQuery: true } article && path == article.Script) return ReadQuery(address.Query);
        if (IsPage(path, paths.Script, directory)) return new PageAddress(path[directory.Length..], QueryOf(address));
        // https://www.mediawiki.org/wiki/Manual:$wgVariantArticlePath
        return path.Split('/', 3) is ["", var variant, var title] && ScriptVariants.Has(site.Language, variant) ? new PageAddress(title, QueryOf(address)) : null;
    }

    private static bool IsBelow(string path, string script, string entry, out string rest)
    {
        var isBelow = path.StartsWith(script, StringComparison.Ordinal) && path.AsSpan(script.Length).StartsWith(entry, StringComparison.Ordinal);
        rest = isBelow ? path[(script.Length + entry.Length)..] : "";
        return isBelow;
    }

    // Scripts and uploaded files may be below the directory of the pages.
    private static bool IsPage(string path, string script, string directory)
    {
        if (!path.StartsWith(directory, StringComparison.Ordinal)) return false;
        if (script.Length > 0 && directory.Length <= script.Length + 1 && path.StartsWith($"{script}/", StringComparison.Ordinal)) return false;
        return directory != "/" || LooksLikeTitle(path[1..]);
    }

    // Where pages are at the root of the host, any address could be a page. The wiki writes its own with a capital letter, and other software has
    // files and folders in lower case.
    private static bool LooksLikeTitle(string path)
    {
        var title = Uri.UnescapeDataString(path);
        if (title.Length == 0 || char.IsLower(title[0])) return false;
        return title.Contains(':', StringComparison.Ordinal) || !FileEndings.Any(ending => title.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    // In a query a plus sign is a space (https://url.spec.whatwg.org/#application/x-www-form-urlencoded).
    private static PageAddress? ReadQuery(string query)
    {
        const string Title = "title=";
        var parameters = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(parameters, parameter => parameter.StartsWith(Title, StringComparison.Ordinal)) is not { } title) return null;
        var others = string.Join('&', parameters.Where(parameter => parameter != title));
        return new PageAddress(title[Title.Length..].Replace("+", "%20", StringComparison.Ordinal), others.Length > 0 ? others : null);
    }

    private static string? QueryOf(Uri address) => address.Query.Length > 1 ? address.Query[1..] : null;
}
