using System.Text;
using WikiReader.Tests.Articles;
using WikiReader.Tests.Articles.Hostile;

namespace WikiReader.Tests.Browser.Hostile;

/// <summary>
/// All hostile bodies in a real browser, on a page of WikiReader without its content security policy: the policy is only the second line of
/// defense, so nothing that it would block may be written.
/// </summary>
public sealed class HostileRunTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Address = "wikipedia/en/wiki/Earth";

    // A page with more bodies would take the browser long to lay out.
    private const int TricksPerPage = 150;

    private const int LongestTrick = 50_000;

    // The events that a user or the browser may trigger on an element.
    private const string Provoke = """
        () => {
          const events = ['mouseover', 'mouseenter', 'pointerenter', 'focus', 'blur', 'load', 'error', 'toggle', 'beforetoggle', 'animationstart',
            'animationend', 'transitionend', 'begin', 'end', 'scroll', 'wheel', 'copy', 'paste', 'keydown', 'input', 'change', 'submit', 'canplay'];
          for (const element of document.querySelectorAll('[data-article], [data-article] *')) {
            for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
          }
        }
        """;

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task Without_a_content_security_policy_no_hostile_page_runs_loads_covers_or_sends_anything(Device device)
    {
        using var visitor = browser.Reader.NewVisitor();
        await visitor.SignInAsync();
        var shell = await (await visitor.GetAsync("/" + Address)).Content.ReadAsStringAsync();
        foreach (var written in Written().Chunk(TricksPerPage))
        {
            await using var run = await HostileRun.StartAsync(browser, device);
            await run.OpenAsync(new Uri(browser.Reader.Url, Address).AbsoluteUri, PutInto(shell, written));
            await run.Page.EvaluateAsync(Provoke);
            (await run.WhatCoversTheBarAsync()).ShouldBeEmpty();
            (await run.EndAsync()).ShouldBeEmpty();
        }
    }

    private static IEnumerable<string> Written() =>
        HostileHtml.Bodies.Values.Where(body => body.Length < LongestTrick).Select(body => Writer.WriteBody(body))
            .Concat(HostilePages.Pages.Values.Select(page => Writer.TextOf(Writer.WritePage(page).Body)))
            .Concat(HostileBytes.Pages.Values.Select(page => Writer.TextOf(Writer.WriteBytes(page).Body)));

    private static string PutInto(string shell, IEnumerable<string> written)
    {
        var start = shell.IndexOf('>', shell.IndexOf("<article", StringComparison.Ordinal)) + 1;
        var end = shell.IndexOf("</article>", start, StringComparison.Ordinal);
        return new StringBuilder().Append(shell, 0, start).AppendJoin('\n', written).Append(shell, end, shell.Length - end).ToString();
    }
}
