namespace WikiReader.Bench.Felt;

/// <summary>What is measured, in the words of the tables.</summary>
internal static class Actions
{
    public const string RedirectCached = "World, a redirect to Earth, both cached";
    public const string RedirectToNotCached = "redirect to a copy of Earth, only the redirect cached";
    public const string RedirectNotCached = "redirect to a copy of Earth, neither cached";
    public const string ClickCached = "click on a link to Earth, cached, in a new tab";
    public const string ClickAfterReading = "click on a link to Earth, cached, in a tab in which a page was read";
    public const string ClickNotCached = "click on a link to a copy of Earth, not cached, in a new tab";
    public const string Back = "back to a page";
    public const string SearchWords = "search for Earth";
    public const string FirstView = "first view after a start";
}
