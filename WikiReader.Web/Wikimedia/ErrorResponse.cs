using System.Text.Json;

namespace WikiReader.Web.Wikimedia;

/// <summary>
/// The JSON of MediaWiki's errors. The error's name is in <c>error</c>, in newer versions in <c>errorKey</c>; the errors of handlers of earlier
/// versions have only a message in some languages.
/// </summary>
internal sealed record ErrorResponse(string? Error = null, string? ErrorKey = null, JsonElement? MessageTranslations = null)
{
    private string? Name => Error ?? ErrorKey;

    /// <summary>True if the token gives no right to read this wiki, whichever page was requested.</summary>
    public bool IsReadDenied => Name == "rest-read-denied";

    /// <summary>
    /// True for a 403 about one page (or revision) of a wiki that the reader may read: <c>rest-permission-denied-title</c>, in MediaWiki 1.39 without
    /// a name.
    /// </summary>
    public bool IsPermissionDenied =>
        Name is null ? MessageTranslations is { ValueKind: JsonValueKind.Object } : Name.StartsWith("rest-permission-denied", StringComparison.Ordinal);
}
