using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Wikimedia;

/// <summary>
/// Reads the JSON of a response. Never throws: invalid JSON is a <see cref="WikimediaFailure.InvalidResponse"/> that names the field.
/// </summary>
internal static partial class JsonResponse
{
    /// <param name="interpret">Checks the values and converts them.</param>
    public static WikimediaResult<T> Read<TResponse, T>(ReadOnlyMemory<byte> utf8, JsonTypeInfo<TResponse> type, Func<TResponse, WikimediaResult<T>> interpret)
        where TResponse : class
    {
        try
        {
            return JsonSerializer.Deserialize(WithoutByteOrderMark(utf8.Span), type) is { } response ? interpret(response) : new WikimediaFailure.InvalidResponse("$");
        }
        catch (JsonException exception)
        {
            return new WikimediaFailure.InvalidResponse(Describe(exception));
        }
    }

    // A byte order mark may be ignored (RFC 8259, section 8.1).
    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;

    // Only the path and the names of our own fields may be logged. The rest of the message and unknown property names come from the response,
    // which may contain a token.
    private static string Describe(JsonException exception)
    {
        var path = KnownPath().Match(exception.Path ?? "$").Value;
        return MissingFields().Match(exception.Message) is { Success: true } missing ? $"{path} lacks {missing.Groups[1].Value}" : path;
    }

    [GeneratedRegex(@"^\$(?:\.[a-zA-Z_]{1,30}|\[[0-9]{1,5}\])*")]
    private static partial Regex KnownPath();

    [GeneratedRegex(@"missing required properties including: ((?:'[a-zA-Z_]+'(?:, )?)+)")]
    private static partial Regex MissingFields();
}
