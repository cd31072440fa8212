namespace WikiReader.Sandbox.Rest;

/// <summary>
/// Messages of MediaWiki's interface that nobody has changed: the API has metadata and HTML for them, and they have no page, so that all IDs are zero.
/// </summary>
internal static class InterfaceMessages
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["MediaWiki:Mainpage"] = "Main Page",
        ["MediaWiki:Sidebar"] = "* navigation ** mainpage|mainpage-description",
    };

    public static StoredPage? Find(Wiki wiki, string key) => Texts.TryGetValue(key, out var text)
        ? new StoredPage(new SandboxPage(
            wiki.Project, wiki.Language, key, key, 0, 0, DateTimeOffset.UnixEpoch,
            $"<!DOCTYPE html><html><head><title>{key}</title></head><body lang=\"{wiki.Language}\" dir=\"ltr\"><p>{text}</p></body></html>"))
        : null;
}
