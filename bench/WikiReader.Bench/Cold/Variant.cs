using System.Text;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Microsoft.Extensions.Options;
using WikiReader.Bench.Articles;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Delivery.Coding;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Bench.Cold;

/// <summary>One way to process a page's HTML. The result of <paramref name="Run"/> only prevents the work from being optimized away.</summary>
/// <param name="Rounds">The maximum number of rounds, for slow variants.</param>
internal sealed record Variant(string Name, Func<int> Run, int Rounds = int.MaxValue)
{
    public const string Parse = "parse";
    public const string Walk = "walk";
    public const string Segment = "walk-gzip";
    public const string Sanitizer = "sanitizer";
    public const string StyleSanitizer = "sanitizer-style";

    private const int RoundsOfSanitizers = 5;

    private static readonly ArticleHtml Html = CreateWriter();

    public static IReadOnlyList<Variant> For(ArticleFile article)
    {
        var text = Encoding.UTF8.GetString(article.Utf8.Span);
        var sanitizer = SanitizerFor(style: false);
        var styleSanitizer = SanitizerFor(style: true);
        return
        [
            new(Parse, () => ParseOnly(text)),
            new(Walk, () => WalkOnly(article)),
            new(Segment, () => WalkAndCompress(article)),
            new(Sanitizer, () => sanitizer.SanitizeDocument(text).Length, RoundsOfSanitizers),
            new(StyleSanitizer, () => styleSanitizer.SanitizeDocument(text).Length, RoundsOfSanitizers),
        ];
    }

    /// <summary>The baseline: only parsing the page.</summary>
    public static int ParseOnly(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return document.Body!.ChildElementCount;
    }

    /// <summary>WikiReader's processing of an uncached page, up to the safe HTML.</summary>
    public static int WalkOnly(ArticleFile article)
    {
        using var document = Write(article);
        return document.Body.Utf8.Length;
    }

    /// <summary>The same, up to the compressed article that is cached and sent in the first response.</summary>
    public static int WalkAndCompress(ArticleFile article)
    {
        using var document = Write(article);
        return DeflateSegment.Compress(document.Body.Utf8).Stream.Length;
    }

    public static ArticleDocument Write(ArticleFile article) => Html.Write(article.Utf8, article.Context);

    private static HtmlSanitizer SanitizerFor(bool style)
    {
        var sanitizer = new HtmlSanitizer();
        foreach (var attribute in (string[])["id", "class"]) sanitizer.AllowedAttributes.Add(attribute);
        foreach (var tag in (string[])["section", "figure", "figcaption", "cite"]) sanitizer.AllowedTags.Add(tag);
        if (!style) sanitizer.AllowedAttributes.Remove("style");
        return sanitizer;
    }

    private static ArticleHtml CreateWriter()
    {
        if (!ApiEndpoint.TryParse("https://api.wikimedia.org/core/v1/{project}/{language}", out var endpoint)) throw new InvalidOperationException();
        return new ArticleHtml(new SiteRegistry(Options.Create(new SiteOptions()), endpoint), new MediaHosts(Options.Create(new WikimediaOptions())));
    }
}
