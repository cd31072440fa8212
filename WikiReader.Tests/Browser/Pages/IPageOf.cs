namespace WikiReader.Tests.Browser.Pages;

/// <summary>A page object, and how to recognize its page.</summary>
public interface IPageOf<TSelf>
{
    /// <summary>A selector that matches on this kind of page only.</summary>
    static abstract string Mark { get; }

    /// <summary>True if the page has a status that Chromium reports as an error.</summary>
    static virtual bool IsRefusal => false;

    static abstract TSelf ShownIn(Tab tab);
}
