using System.Xml.Linq;
using Microsoft.Extensions.Localization;
using WikiReader.Web.Localization;
using WikiReader.Web.Routing;

namespace WikiReader.Web.BrowserIntegration;

/// <summary>
/// Tells a browser how to search from its address bar (<see href="https://developer.mozilla.org/docs/Web/XML/Guides/OpenSearch"/>). The search is that
/// of the default wiki.
/// </summary>
internal static class SearchDescription
{
    public const string MediaType = "application/opensearchdescription+xml";

    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    /// <param name="origin">Scheme and host of this instance, as the browser sees them: the format has no relative addresses.</param>
    /// <param name="pathBase">Empty, or a path that starts with a slash.</param>
    /// <param name="project">The name of the project that is searched.</param>
    public static string Write(string origin, string pathBase, string project, IStringLocalizer<InterfaceText> text)
    {
        var description = new XDocument(
            new XElement(
                OpenSearch + "OpenSearchDescription",
                new XElement(OpenSearch + "ShortName", "WikiReader"),
                new XElement(OpenSearch + "Description", text["Browser.SearchDescription", project].Value),
                new XElement(OpenSearch + "InputEncoding", "UTF-8"),
                new XElement(OpenSearch + "Image", new XAttribute("type", "image/svg+xml"), $"{origin}{pathBase}/favicon.svg"),
                new XElement(OpenSearch + "Url", new XAttribute("type", "text/html"), new XAttribute("template", $"{origin}{ReaderAddress.SearchForm(pathBase)}?q={{searchTerms}}"))));
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{description}\n";
    }
}
