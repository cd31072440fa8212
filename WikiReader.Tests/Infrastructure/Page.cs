using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WikiReader.Tests.Infrastructure;

/// <summary>A page that was received.</summary>
public sealed record Page(Uri Address, HttpStatusCode Status, IHtmlDocument Document, HttpResponseMessage Response)
{
    /// <summary>The short name of the state that the page tells of, if it is one of those pages.</summary>
    public string? Notice => Document.QuerySelector("[data-notice]")?.GetAttribute("data-notice");

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public IElement? Article => Document.QuerySelector("[data-article]");

    public static async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var html = await response.Content.ReadAsStringAsync();
        return new Page(response.RequestMessage!.RequestUri!, response.StatusCode, new HtmlParser().ParseDocument(html), response);
    }
}
