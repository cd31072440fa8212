namespace WikiReader.Web.Wikimedia;

/// <summary>The JSON of MediaWiki's errors. It names the error in <c>error</c>, newer versions in <c>errorKey</c>; many errors have neither.</summary>
internal sealed record ErrorResponse(string? Error = null, string? ErrorKey = null)
{
    public bool IsReadDenied => (Error ?? ErrorKey) == "rest-read-denied";
}
