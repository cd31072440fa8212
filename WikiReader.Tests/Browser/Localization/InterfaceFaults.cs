using WikiReader.Tests.Browser.Layout;

namespace WikiReader.Tests.Browser.Localization;

/// <summary>What is wrong with the words around the content of a page, at the width that it has.</summary>
internal static class InterfaceFaults
{
    // What belongs to the interface: not the article, and not what is inside of a container that is listed as well.
    private const string Parts = ".wr-bar, .wr-foot, .wr-main > :not(.wr-page), .wr-page > :not(.wr-article, .wr-contents, style)";

    // Text that is not within the brackets of the pseudo-locale. What is in another language than the interface, and names, are not translated.
    private const string Untranslated = """
        () => {
          const names = 'html > head, [lang]:not(html), bdi, option, code, script, style, .wr-brand, .wr-foreign';
          const withoutBrackets = text => { for (let before; before !== text;) { before = text; text = text.replace(/⟦[^⟦⟧]*⟧/g, ''); } return text; };
          // The name of a wiki's language is from CLDR, which has no pseudo-locale.
          const isUntranslated = text => /\p{L}{2}/u.test(withoutBrackets(text).replace(/ \((?:English|Chinese|Arabic)\)/, ''));
          const faults = [];
          for (const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT); walker.nextNode();) {
            const { data, parentElement } = walker.currentNode;
            if (isUntranslated(data) && !parentElement.closest(names)) faults.push(`Not translated: ${parentElement.localName} "${data.trim()}"`);
          }
          for (const element of document.querySelectorAll('body *')) {
            if (element.closest('[lang]:not(html)')) continue;
            for (const name of ['alt', 'aria-description', 'aria-label', 'aria-roledescription', 'label', 'placeholder', 'title'])
              if (isUntranslated(element.getAttribute(name) ?? '')) faults.push(`Not translated: ${element.localName} ${name} "${element.getAttribute(name)}"`);
          }
          return faults;
        }
        """;

    /// <summary>Text that is clipped or printed over other text, and a page that scrolls sideways.</summary>
    public static async Task<IReadOnlyList<string>> OfLayoutAsync(Tab tab)
    {
        var faults = new List<string>(await tab.Page.EvaluateAsync<string[]>(PageFaults.SidewaysScroll));
        foreach (var part in await tab.Page.Locator(Parts).AllAsync())
        {
            if (await part.IsVisibleAsync()) faults.AddRange(await part.EvaluateAsync<string[]>(PageFaults.Layout));
        }

        return faults;
    }

    /// <summary>Text that did not come from the resources, for a page in the pseudo-locale.</summary>
    public static async Task<IReadOnlyList<string>> OfTranslationAsync(Tab tab) => await tab.Page.EvaluateAsync<string[]>(Untranslated);
}
