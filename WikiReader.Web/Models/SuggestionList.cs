using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using WikiReader.Web.Articles;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Models;

/// <summary>
/// Suggestions as JSON: the query, titles, descriptions, addresses (<see href="https://github.com/dewitt/opensearch"/>, "Suggestions extension"), and
/// as a fifth array, which programs ignore that do not know it, the addresses of pictures.
/// </summary>
internal static class SuggestionList
{
    public const string MediaType = "application/x-suggestions+json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="origin">Scheme and host of this instance, as the browser sees them: the format has no relative addresses.</param>
    /// <param name="pathBase">Empty, or a path that starts with a slash.</param>
    /// <param name="query">As the request contains it.</param>
    public static byte[] Write(string origin, string pathBase, Site site, string query, IReadOnlyList<SuggestedPage> pages)
    {
        var utf8 = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(utf8, Options);
        json.WriteStartArray();
        json.WriteStringValue(query);
        WriteArray(json, pages.Select(page => page.Title.Text));
        WriteArray(json, pages.Select(page => page.Description ?? ""));
        WriteArray(json, pages.Select(page => origin + ReaderAddress.Article(pathBase, site, page.Title)));
        WriteArray(json, pages.Select(page => page.Picture));
        json.WriteEndArray();
        json.Flush();
        return utf8.WrittenSpan.ToArray();
    }

    private static void WriteArray(Utf8JsonWriter json, IEnumerable<string?> values)
    {
        json.WriteStartArray();
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
