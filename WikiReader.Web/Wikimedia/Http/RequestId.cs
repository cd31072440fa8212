using System.Text.RegularExpressions;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>
/// The ID that Wikimedia's servers give a request, in <c>request-id</c>, <c>x-request-id</c>, or the text of a 429. An operator can name it to Wikimedia.
/// </summary>
internal static partial class RequestId
{
    private static readonly string[] Headers = ["request-id", "x-request-id"];

    /// <summary>Null if there is none, or it is not an ID: it will be in the log, where nothing else of a response may be.</summary>
    public static string? Of(HttpResponseMessage response)
    {
        foreach (var header in Headers)
        {
            if (response.Headers.NonValidated.TryGetValues(header, out var values) && values.ToString() is var value && Id().IsMatch(value)) return value;
        }

        return null;
    }

    /// <summary>The ID that a text names, by the same rule.</summary>
    public static string? In(string text) => Named().Match(text) is { Success: true } match ? match.Groups["id"].Value : null;

    // A UUID, or the 24 hexadecimal digits of MediaWiki.
    [GeneratedRegex("^[0-9A-Za-z-]{8,64}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"\brequest[ _-]?id\b[^0-9A-Za-z]{1,4}(?<id>[0-9A-Za-z-]{8,64})(?![0-9A-Za-z._-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
