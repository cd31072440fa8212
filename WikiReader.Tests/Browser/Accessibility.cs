using Deque.AxeCore.Commons;

namespace WikiReader.Tests.Browser;

internal static class Accessibility
{
    // All rules that axe enables by default. The package's own RunAxe finds the same but opens a second page for iframes, which WikiReader
    // does not use, and takes three times as long.
    private const string Run = """
        async rules => (await axe.run({ resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) })).violations
          .flatMap(violation => violation.nodes.map(node => `${violation.id} at ${node.target} ${node.html}: ${node.failureSummary}`))
        """;

    // The rules whose results depend on colors.
    private static readonly string[] Colors = ["color-contrast", "link-in-text-block"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with all violations that axe finds on the open page, in each look.</summary>
    public static async Task ShouldBeAccessibleAsync(this Tab tab, params IEnumerable<Look> looks)
    {
        await tab.Page.EvaluateAsync(Axe);
        foreach (var look in looks)
        {
            await tab.LookAsync(look);
            (await tab.Page.EvaluateAsync<string[]>(Run)).ShouldBeEmpty(look.ToString());
        }
    }

    /// <summary>Fails with all violations that axe finds on the open page as it is.</summary>
    /// <param name="what">Names the page in the failure.</param>
    public static async Task ShouldBeAccessibleAsItIsAsync(this Tab tab, string what) => (await tab.FindViolationsAsync()).ShouldBeEmpty(what);

    /// <summary>All violations that axe finds on the open page as it is.</summary>
    public static async Task<string[]> FindViolationsAsync(this Tab tab)
    {
        await tab.Page.EvaluateAsync(Axe);
        return await tab.Page.EvaluateAsync<string[]>(Run);
    }

    /// <summary>The violations of rules about colors; <see cref="FindViolationsAsync"/> has been called for this page before.</summary>
    public static Task<string[]> FindColorViolationsAsync(this Tab tab) => tab.Page.EvaluateAsync<string[]>(Run, Colors);
}
