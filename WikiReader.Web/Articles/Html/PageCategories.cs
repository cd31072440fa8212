using System.IO.Hashing;
using System.Text;
using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// The categories of a page, in the wiki's order. Parsoid does not say which of them are hidden. Those of maintenance come from templates, so that
/// these are apart.
/// </summary>
/// <param name="Direct">Keys of the category pages that the text of the page names, with their namespace.</param>
/// <param name="FromTemplates">Keys of those that only templates name.</param>
/// <param name="Version">Differs for different lists.</param>
public sealed record PageCategories(IReadOnlyList<string> Direct, IReadOnlyList<string> FromTemplates, string Version)
{
    public static PageCategories None { get; } = new([], [], "");
}

/// <summary>Collects the categories of a page.</summary>
internal sealed class CategoryCollector(LinkResolver links, ArticleContext context) : WalkListener
{
    // Few pages have more than a hundred; 255 bytes each.
    private const int Maximum = 300;

    private readonly OrderedDictionary<string, bool> _isDirect = new(StringComparer.Ordinal);

    // Parsoid marks the outermost elements of what a template wrote.
    private readonly AncestorSearch _fromTemplate = new(element => element.Has(AttributeType.About));

    public PageCategories Categories
    {
        get
        {
            if (_isDirect.Count == 0) return PageCategories.None;
            string[] direct = [.. _isDirect.Where(category => category.Value).Select(category => category.Key)];
            string[] others = [.. _isDirect.Where(category => !category.Value).Select(category => category.Key)];
            var version = Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(string.Join('\n', [.. direct, "", .. others]))));
            return new PageCategories(direct, others, version);
        }
    }

    public override void OnCategory(ParsedElement link)
    {
        var href = link.ValueOf(AttributeType.Href);
        // The fragment is the sort key.
        if (href.IndexOf('#') is var hash and >= 0) href = href[..hash];
        if (links.Resolve(href) is not Link.Page page || page.Site != context.Site || !page.Title.Key.Contains(':', StringComparison.Ordinal)) return;
        var isDirect = !_fromTemplate.Any(link);
        if (_isDirect.TryGetValue(page.Title.Key, out var known)) _isDirect[page.Title.Key] = known || isDirect;
        else if (_isDirect.Count < Maximum) _isDirect.Add(page.Title.Key, isDirect);
    }
}
