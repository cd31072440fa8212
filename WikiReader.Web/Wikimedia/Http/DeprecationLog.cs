using System.Collections.Concurrent;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>
/// Warns the operator, once per host, that an API is deprecated: by its <c>Deprecation</c> (RFC 9745) or <c>Sunset</c> header (RFC 8594).
/// </summary>
internal sealed partial class DeprecationLog(ILogger<DeprecationLog> logger)
{
    private readonly ConcurrentDictionary<string, bool> _reported = new(StringComparer.OrdinalIgnoreCase);

    public void Inspect(Uri address, HttpResponseMessage response)
    {
        var (deprecation, sunset) = (ValueOf(response, "Deprecation"), ValueOf(response, "Sunset"));
        if (deprecation is null && sunset is null) return;
        if (_reported.TryAdd(address.Authority, true)) Log.Deprecated(logger, address.Authority, deprecation ?? "unspecified", sunset ?? "unspecified");
    }

    private static string? ValueOf(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) ? string.Join(", ", values) : null;

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "The API at {Host} is deprecated (since {Deprecation}, until {Sunset}). Set Wikimedia:ApiEndpoint to its successor, for Wikimedia https://{{domain}}/w/rest.php/v1.")]
        public static partial void Deprecated(ILogger logger, string host, string deprecation, string sunset);
    }
}
