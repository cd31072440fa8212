using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Options;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Tests.Articles;

/// <summary>The article writer in its default configuration, for the page "Earth" of the English Wikipedia.</summary>
internal static class Writer
{
    private static readonly SiteRegistry Wikis = new(Options.Create(new SiteOptions()), EndpointOf("https://api.wikimedia.org/core/v1/{project}/{language}"));

    private static readonly ArticleHtml Html = new(Wikis, new MediaHosts(Options.Create(new WikimediaOptions())));

    public static ArticleContext Earth { get; } = new(Wikis.Find("wikipedia", "en")!, TitleOf("Earth"), "");

    public static PageTitle TitleOf(string text) => PageTitle.TryParse(text, out var title) ? title : throw new FormatException(text);

    public static ApiEndpoint EndpointOf(string template) =>
        ApiEndpoint.TryParse(template, out var endpoint) ? endpoint : throw new FormatException(template);

    /// <summary>A Parsoid document around a body.</summary>
    public static string PageOf(string body) =>
        $"""<!DOCTYPE html><html><head><base href="//en.wikipedia.org/wiki/"/><title>Earth</title></head><body lang="en" dir="ltr">{body}</body></html>""";

    /// <summary>Writes a body, and calls the listener during the walk.</summary>
    public static void Walk(string body, WalkListener listener)
    {
        using var document = Html.Write(Encoding.UTF8.GetBytes(PageOf(body)), Earth, listener);
    }

    public static ArticleDocument WritePage(string html, ArticleContext? context = null) => WriteBytes(Encoding.UTF8.GetBytes(html), context);

    public static ArticleDocument WriteBytes(ReadOnlyMemory<byte> html, ArticleContext? context = null) => Html.Write(html, context ?? Earth);

    public static ArticleDocument Write(string body, ArticleContext? context = null) => WritePage(PageOf(body), context);

    public static string WriteBody(string body, ArticleContext? context = null) => TextOf(Write(body, context).Body);

    public static string WriteExcerpt(string html) => TextOf(ArticleHtml.WriteExcerpt(html));

    public static string TextOf(SafeHtml html) => Encoding.UTF8.GetString(html.Utf8.Span);

    /// <summary>The tree that a browser builds from a written body at its place in WikiReader's page.</summary>
    public static IElement Show(string written) =>
        new HtmlParser().ParseDocument($"<!DOCTYPE html><html><body><main><article>{written}</article></main></body></html>").QuerySelector("article")!;

    /// <summary>True if the whole body stays inside the element that WikiReader writes around it.</summary>
    public static bool Contains(IElement article) =>
        article.ParentElement is { ChildNodes.Length: 1 } main && main.ParentElement is { LocalName: "body", ChildNodes.Length: 1 };

    /// <summary>The element written for the only element of a body.</summary>
    public static IElement ShowOnly(string body) => Show(WriteBody(body)).Children.ShouldHaveSingleItem();
}
