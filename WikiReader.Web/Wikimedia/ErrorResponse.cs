namespace WikiReader.Web.Wikimedia;

/// <summary>
/// The JSON of MediaWiki's errors. The error's name is in <c>error</c>, in newer versions in <c>errorKey</c>; many errors have neither.
/// </summary>
internal sealed record ErrorResponse(string? Error = null, string? ErrorKey = null)
{
    public bool IsReadDenied => (Error ?? ErrorKey) == "rest-read-denied";
}
