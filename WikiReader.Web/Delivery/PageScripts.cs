namespace WikiReader.Web.Delivery;

/// <summary>
/// The scripts of all pages, one file for each kind: a browser takes as long for the request of a script as for running it. They start after the
/// first paint; see <c>start.js</c>.
/// </summary>
public static class PageScripts
{
    public static Bundle Article { get; } =
        Bundle.OfScripts("article-page", "start", "bar", "shortcuts", "contents", "anchors", "remember", "reader", "suggest", "folds", "related", "previews", "tables");

    public static Bundle Other { get; } = Bundle.OfScripts("page", "start", "bar", "shortcuts", "reader", "suggest");

    /// <summary>The home page, where something may be shown that the first paint must contain.</summary>
    public static Bundle Home { get; } = Bundle.OfScripts("home-page", "continue", "start", "bar", "shortcuts", "reader", "suggest");

    /// <summary>Of the pages where a reader chooses languages, beside that of the page.</summary>
    public static Bundle Languages { get; } = Bundle.OfScripts("languages", "languages");

    /// <summary>Of the page where a reader chooses the look, beside that of the page.</summary>
    public static Bundle Appearance { get; } = Bundle.OfScripts("appearance", "appearance");
}
