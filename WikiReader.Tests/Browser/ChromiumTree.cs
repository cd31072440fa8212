using Microsoft.Playwright;
using WikiReader.Tests.Articles;

namespace WikiReader.Tests.Browser;

/// <summary>Compares the tree that Chromium builds with the tree that was written.</summary>
internal static class ChromiumTree
{
    // Serializes a tree as SeenTree does, at the place of an article in WikiReader's page.
    private const string Differences = """
        pairs => {
          const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
          const byCode = (a, b) => a < b ? -1 : a > b ? 1 : 0;
          const prefixes = { 'http://www.w3.org/1999/xhtml': '', 'http://www.w3.org/1998/Math/MathML': 'm:' };
          const spell = node => [...node.childNodes].map(child => {
            if (child.nodeType === Node.TEXT_NODE) return escape(child.data);
            if (child.nodeType !== Node.ELEMENT_NODE) return `<!${child.nodeType}>`;
            const attributes = [...child.attributes].map(a => ` ${a.name}="${escape(a.value)}"`).sort(byCode).join('');
            return `<${prefixes[child.namespaceURI] ?? 'other:'}${child.localName}${attributes}>${spell(child)}</>`;
          }).join('');
          return pairs.flatMap(([written, expected]) => {
            const page = new DOMParser().parseFromString(
              `<!DOCTYPE html><html><body><main><article>${written}</article></main></body></html>`, 'text/html');
            const article = page.querySelector('article');
            const stays = page.body.childNodes.length === 1 && article.parentNode.childNodes.length === 1;
            const seen = spell(article);
            return stays && seen === expected ? [] : [`${written}\nis seen as\n${seen}`];
          });
        }
        """;

    /// <summary>The bodies for which the browser builds another tree than was written.</summary>
    public static Task<string[]> DifferencesAsync(IPage page, IEnumerable<string> written) =>
        page.EvaluateAsync<string[]>(Differences, written.Select(body => new[] { body, WrittenTree.Of(body) }).ToArray());
}
