using System.Security.Cryptography;
using System.Text;

namespace WikiReader.Sandbox;

/// <summary>A page with its derived data. The HTML is parsed lazily.</summary>
internal sealed class StoredPage
{
    private readonly Lazy<PageFacts> _facts;

    public StoredPage(SandboxPage page)
    {
        Page = page;
        _facts = new Lazy<PageFacts>(() => PageFacts.Read(page));

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(page.Html)));
        BareETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{page.Id} {page.Key} {page.RevisionId} {hash}")))[..40]}\"";

        // Changed HTML of the same revision, as after a template edit, has another entity tag.
        HtmlETag = $"\"{page.RevisionId}/{hash[..8]}-{hash[8..12]}-11f1-{hash[12..16]}-{hash[16..28]}/view/html\"";
    }

    public SandboxPage Page { get; }

    public PageFacts Facts => _facts.Value;

    public string BareETag { get; }

    public string HtmlETag { get; }

    /// <summary>Whether it is an article and not a talk page, a category, a file.</summary>
    public bool IsArticle => !Page.Key.Contains(':', StringComparison.Ordinal);
}
