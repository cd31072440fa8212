using Microsoft.Playwright;

namespace WikiReader.Tests.Browser;

/// <summary>The scripts of WikiReader's pages, which run after the first paint.</summary>
internal static class Scripts
{
    private const string HaveRun = "() => !document.querySelector('script[data-help]') || performance.getEntriesByName('wr-scripts').length > 0";

    /// <summary>Waits until the scripts of the page have run, if it is one of WikiReader's.</summary>
    public static Task WaitForScriptsAsync(this IPage page) => page.WaitForFunctionAsync(HaveRun);
}
