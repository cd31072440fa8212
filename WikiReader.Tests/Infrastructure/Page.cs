using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WikiReader.Tests.Infrastructure;

/// <summary>A response, parsed as HTML.</summary>
public sealed record Page(Uri Address, HttpStatusCode Status, IHtmlDocument Document, HttpResponseMessage Response)
{
    /// <summary>The name of the message, if this is a message page; otherwise null.</summary>
    public string? Message => Document.QuerySelector("[data-notice]")?.GetAttribute("data-notice");

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public IElement? Article => Document.QuerySelector("[data-article]");

    public static async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var html = await response.Content.ReadAsStringAsync();
        return new Page(response.RequestMessage!.RequestUri!, response.StatusCode, new HtmlParser().ParseDocument(html), response);
    }
}
