namespace WikiReader.Web.Delivery;

/// <summary>
/// The scripts of all pages, one file for each kind. What a file passes to <c>whenPainted</c> of <c>start.js</c> runs after the first paint, which it
/// would delay.
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
