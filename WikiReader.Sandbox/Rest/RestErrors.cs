using System.Text.Json.Serialization;

namespace WikiReader.Sandbox.Rest;

/// <summary>MediaWiki's error responses. Most of them have no machine-readable code.</summary>
internal static class RestErrors
{
    public static Task NoSuchTitleAsync(HttpResponse response, string title) =>
        MessageAsync(response, 404, "Not Found", $"The specified title ({title}) does not exist");

    public static Task NoHandlerAsync(HttpResponse response, string path) =>
        MessageAsync(response, 404, "Not Found", $"The requested relative path ({path}) did not match any known handler");

    public static Task MethodAsync(HttpResponse response, string method, string allowed)
    {
        if (method == "OPTIONS")
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            response.Headers.AccessControlAllowMethods = allowed;
            return Task.CompletedTask;
        }

        response.Headers.Allow = allowed;
        var which = allowed.Contains(',', StringComparison.Ordinal) ? "one of the allowed methods" : "the allowed method";
        return MessageAsync(
            response, 405, "Method Not Allowed", $"The request method ({method}) was not {which} for this path ({allowed})");
    }

    public static Task ReadDeniedAsync(HttpResponse response) =>
        ResponseWriter.WriteJsonAsync(response, 403, new ReadDenied("rest-read-denied", 403, "Forbidden"), WireJson.Relaxed.ReadDenied);

    /// <summary>The user may read the wiki, and not this page.</summary>
    public static Task TitleDeniedAsync(HttpResponse response, string title) => KeyedAsync(
        response, 403, "Forbidden", "rest-permission-denied-title", $"The user does not have rights to read title ({title})");

    public static Task ResourceLimitAsync(HttpResponse response) => KeyedAsync(
        response, 413, "Request Entity Too Large", "rest-resource-limit-exceeded", "Resource limit exceeded: wt2html: wikitextSize");

    public static Task ContentModelAsync(HttpResponse response, string model) =>
        MessageAsync(response, 415, "Unsupported Media Type", $"The content model ({model}) cannot be rendered as HTML");

    /// <summary>The gateway's response to a token that is expired or was not issued by Wikimedia.</summary>
    public static Task InvalidTokenAsync(HttpResponse response, string host)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = $"Bearer realm=\"https://{host}/\", error=\"invalid_token\"";
        return ResponseWriter.WriteAsync(response, "Jwt verification fails"u8.ToArray(), "text/plain");
    }

    /// <summary>The gateway's response to too many requests.</summary>
    public static Task ThrottledAsync(HttpResponse response, string retryAfterSeconds)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = retryAfterSeconds;
        response.Headers["request-id"] = Guid.NewGuid().ToString();
        return ResponseWriter.WriteAsync(
            response, "You are making too many requests. See https://www.mediawiki.org/wiki/Wikimedia_APIs/Rate_limits\n"u8.ToArray(), "text/plain");
    }

    public static Task ServerFaultAsync(HttpResponse response, string message) =>
        ResponseWriter.WriteJsonAsync(response, 500, new PlainError(message, 500, "Internal Server Error"), WireJson.Relaxed.PlainError);

    public static Task ParameterAsync(
        HttpResponse response, string name, string? value, string failure, string message, ParameterRange? range = null) =>
        ResponseWriter.WriteJsonAsync(
            response,
            400,
            new ParameterError("parameter-validation-failed", name, value, failure, range, new Messages(message), 400, "Bad Request"),
            WireJson.Relaxed.ParameterError);

    public static Task MissingParameterAsync(HttpResponse response, string name, string? value) =>
        ParameterAsync(response, name, value, "missingparam", $"The \"{name}\" parameter must be set.");

    private static Task KeyedAsync(HttpResponse response, int status, string reason, string key, string message) =>
        ResponseWriter.WriteJsonAsync(response, status, new KeyedError(key, new Messages(message), status, reason), WireJson.Relaxed.KeyedError);

    private static Task MessageAsync(HttpResponse response, int status, string reason, string message) =>
        ResponseWriter.WriteJsonAsync(response, status, new MessageError(new Messages(message), status, reason), WireJson.Relaxed.MessageError);
}

internal sealed record Messages(string En);

internal sealed record MessageError(
    [property: JsonPropertyName("messageTranslations")] Messages MessageTranslations,
    [property: JsonPropertyName("httpCode")] int HttpCode,
    [property: JsonPropertyName("httpReason")] string HttpReason);

/// <summary>The form of newer versions.</summary>
internal sealed record KeyedError(
    [property: JsonPropertyName("errorKey")] string ErrorKey,
    [property: JsonPropertyName("messageTranslations")] Messages MessageTranslations,
    [property: JsonPropertyName("httpCode")] int HttpCode,
    [property: JsonPropertyName("httpReason")] string HttpReason);

internal sealed record PlainError(
    string Message,
    [property: JsonPropertyName("httpCode")] int HttpCode,
    [property: JsonPropertyName("httpReason")] string HttpReason);

internal sealed record ReadDenied(
    string Error,
    [property: JsonPropertyName("httpCode")] int HttpCode,
    [property: JsonPropertyName("httpReason")] string HttpReason);

internal sealed record ParameterRange(int Min, int Curmax, int Max, int Highmax);

internal sealed record ParameterError(
    string Error,
    string Name,
    string? Value,
    [property: JsonPropertyName("failureCode")] string FailureCode,
    [property: JsonPropertyName("failureData")] ParameterRange? FailureData,
    [property: JsonPropertyName("messageTranslations")] Messages MessageTranslations,
    [property: JsonPropertyName("httpCode")] int HttpCode,
    [property: JsonPropertyName("httpReason")] string HttpReason);
