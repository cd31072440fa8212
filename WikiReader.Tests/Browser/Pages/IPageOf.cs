namespace WikiReader.Tests.Browser.Pages;

/// <summary>A kind of page, and how to know that one has arrived.</summary>
public interface IPageOf<TSelf>
{
    /// <summary>Finds what only this kind of page has.</summary>
    static abstract string Mark { get; }

    /// <summary>Whether the page comes with a status that Chromium reports as an error.</summary>
    static virtual bool IsRefusal => false;

    static abstract TSelf ShownIn(Tab tab);
}
