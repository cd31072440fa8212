using Microsoft.Playwright;
using WikiReader.Tests.Articles;
using WikiReader.Tests.Articles.Styles;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser;

/// <summary>The styles of an article in a browser: they apply inside the article only, and its text has contrast in dark mode.</summary>
public sealed class ArticleColorTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Attributes = """
        <table class="infobox"><tr><th style="background:#ccccff">Ink on lilac</th></tr><tr><td bgcolor="yellow">Ink on yellow</td></tr>
        <tr style="background-color:navy;color:white"><td>White on navy</td></tr><tr><td style="background:black"><font color="gold">Gold on black</font></td></tr></table>
        <table class="wikitable"><tr><th style="background:var(--background-color-interactive, #eaecf0)">Ink on a token</th><td style="color:var(--color-subtle)">Quiet</td></tr></table>
        <p style="color:#202122">Ink</p><p><span style="color:rgb(139,0,0)">Dark red</span><span style="background:hsl(120,60%,90%)">Ink on green</span></p>
        <div class="notheme">Its own theme</div><div class="notheme" style="background:#222;color:#fff">Its own colors</div>
        """;

    private const string Sheet = """
        .mw-parser-output .box{background:#fee7e6;border:1px solid #b32424;color:#202122}.mw-parser-output .head{background-color:#006;color:#ffe}
        .mw-parser-output .own{background:#fffbe6;color:#333}
        @media screen and (prefers-color-scheme:dark){html.skin-theme-clientpref-os .mw-parser-output .own{background:#2b2b20;color:#eee}}
        @media screen{html.skin-theme-clientpref-night .mw-parser-output .own{background:#fff;color:#fff}}
        """;

    private const string Boxes = """<div class="box"><p>Ink on rose<p class="head">Ivory on blue</div><div class="own">Its own dark colors</div>""";

    // Replaces the shown article and the style sheet of its templates.
    private const string Show = """
        (article, [body, css]) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
          article.innerHTML = body;
        }
        """;

    // WCAG 2.2, "contrast ratio", of every element with a text node against the background painted below it.
    private const string Faint = """
        article => {
          const parts = color => color.match(/[\d.]+/g).map(Number);
          const below = element => {
            const [r, g, b, a = 1] = parts(getComputedStyle(element).backgroundColor);
            return a === 1 ? [r, g, b] : below(element.parentElement);
          };
          const luminance = color => color.slice(0, 3).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
          return [...article.querySelectorAll('*')].filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
            .map(element => [element.textContent, contrast(luminance(parts(getComputedStyle(element).color)), luminance(below(element)))])
            .filter(([, ratio]) => !(ratio >= 4.5)).map(([text, ratio]) => `${text}: ${ratio}`);
        }
        """;

    // The rules that the browser parsed from each sheet, and the elements outside the article that they match.
    private const string Outside = """
        (article, sheets) => {
          const rules = list => [...list].flatMap(rule => rule.cssRules?.length ? [rule, ...rules(rule.cssRules)] : [rule]);
          return sheets.flatMap(css => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            const found = rules(sheet.cssRules);
            const strange = found.filter(rule => !(rule instanceof CSSStyleRule || rule instanceof CSSMediaRule || rule instanceof CSSLayerBlockRule && rule.name === 'page')).map(rule => rule.cssText);
            const outside = found.filter(rule => rule instanceof CSSStyleRule)
              .filter(rule => [...document.querySelectorAll(rule.selectorText.replace(/::[a-z-]+/g, ''))].some(element => element === article || !article.contains(element)));
            const lost = found.length === css.split('{').length - 1 ? [] : [`${css}: ${found.length} rules`];
            return [...strange, ...outside.map(rule => rule.cssText), ...lost];
          });
        }
        """;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Text_colored_by_the_page_has_sufficient_contrast(ColorScheme scheme)
    {
        var (tab, article) = await OpenAsync();
        await tab.LookAsync(new Look(Device.Desktop, scheme));
        var written = Writer.Write(Attributes + $"""<style data-mw-deduplicate="TemplateStyles:r1">{Sheet}</style>""" + Boxes);

        await article.Text.EvaluateAsync(Show, new[] { Writer.TextOf(written.Body), written.Style!.ToString() });

        (await article.Text.EvaluateAsync<string[]>(Faint)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_parses_exactly_the_rules_that_were_written()
    {
        var (_, article) = await OpenAsync();
        var sheets = HostileCss.Sheets.Values.Select(css => Writer.Write($"""<style data-mw-deduplicate="TemplateStyles:r1">{css}</style>""").Style?.ToString()).OfType<string>();

        (await article.Text.EvaluateAsync<string[]>(Outside, sheets.ToArray())).ShouldBeEmpty();
    }

    private async Task<(Tab Tab, ArticlePage Article)> OpenAsync()
    {
        var tab = await NewSignedInTabAsync();
        return (tab, await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth"));
    }
}
