using Microsoft.Playwright;

namespace WikiReader.Tests.Browser;

/// <summary>All that can be pressed is reached by the Tab key, forwards and backwards, and what has the focus can be seen.</summary>
public sealed class KeyboardTests(BrowserFixture browser) : BrowserTest(browser)
{
    // What is wrong with how the element with the focus is shown; null after the last one. Controls of a recording have the focus one after the other,
    // and are one element.
    private const string Arrive = """
        pass => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          if (element.dataset.reached === pass && element !== window.before) return null;
          window.before = element;
          element.dataset.reached = pass;
          const name = `${element.localName}.${element.className} "${(element.textContent || element.name || element.id).trim().slice(0, 30)}"`;
          // The browser itself shows which control of a recording, and which part of a picture, has the focus.
          if (element.matches('audio, video, area')) return '';
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1) return `${pass}: ${name} has no visible focus`;
          const boxes = [...element.getClientRects()].filter(box => box.width > 1 && box.height > 1);
          const isSeen = boxes.some(({ left, top, width, height }) => {
            const [x, y] = [left + width / 2, Math.max(top, 0) + Math.min(height, innerHeight - Math.max(top, 0)) / 2];
            const shown = document.elementFromPoint(x, y);
            return shown && (element.contains(shown) || shown.contains(element) || shown.closest('label')?.contains(element) || shown.closest('.wr-card'));
          });
          return isSeen ? '' : `${pass}: ${name} is covered, or outside of the window`;
        }
        """;

    // Of radio buttons of one name, the arrow keys reach the others.
    private const string Missed = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')]
          .filter(element => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !(element.type === 'radio' && !element.checked))
          .filter(element => !('reached' in element.dataset))
          .map(element => `${element.localName}.${element.className} "${(element.textContent || element.name || element.id).trim().slice(0, 30)}" is not reached`)
        """;

    public static TheoryData<string> Pages => ["/", "/wikipedia/en/wiki/Earth", "/wikipedia/en/wiki/Sampler_(needlework)", "/wikipedia/en/search?q=moon", "/wikipedia/en/languages/Earth", "/appearance", "/account", "/wikipedia/en/wiki/Zyxwvut"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Everything_is_reached_by_Tab_and_what_has_the_focus_can_be_seen(string address)
    {
        foreach (var (width, height) in ((int, int)[])[(360, 740), (1280, 800)])
        {
            var tab = await NewSignedInTabAsync();
            await tab.Page.SetViewportSizeAsync(width, height);
            await tab.OpenAsync(address);
            (await FaultsOfAsync(tab)).ShouldBeEmpty($"at {width}");
        }
    }

    private static async Task<IReadOnlyList<string>> FaultsOfAsync(Tab tab)
    {
        // The home page has the focus in its box.
        await tab.Page.EvaluateAsync("document.activeElement.blur()");
        await tab.Page.Keyboard.PressAsync("Home");
        var faults = new List<string>();
        faults.AddRange(await WalkAsync(tab, "Tab"));
        // Related articles come when the end is near.
        await Assertions.Expect(tab.Page.Locator("[data-related] ul[aria-hidden]")).ToHaveCountAsync(0);
        faults.AddRange(await WalkAsync(tab, "Shift+Tab"));
        faults.AddRange(await tab.Page.EvaluateAsync<string[]>(Missed));
        return faults;
    }

    private static async Task<IReadOnlyList<string>> WalkAsync(Tab tab, string key)
    {
        var faults = new List<string>();
        while (true)
        {
            await tab.Page.Keyboard.PressAsync(key);
            if (await tab.Page.EvaluateAsync<string?>(Arrive, key) is not { } fault) return faults;
            if (fault.Length > 0) faults.Add(fault);
        }
    }
}
