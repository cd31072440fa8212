using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia.Http;

/// <param name="Address">The address to request.</param>
/// <param name="Title">The page that the address is about; a redirect to another page is not followed but reported.</param>
/// <param name="ETag">The entity tag of the caller's cached response, for <c>If-None-Match</c>; null if there is none.</param>
/// <param name="Variant">The script variant into which the wiki converts the page, for <c>Accept-Language</c>; null for the page as it is written.</param>
internal sealed record WikimediaRequest(Uri Address, PageTitle? Title = null, string? ETag = null, string? Variant = null);

/// <summary>The complete body of a response, and the headers that matter.</summary>
/// <param name="IsUtf8">False if the response names another charset.</param>
/// <param name="ETag">The entity tag, as it was sent; null if there is none that can be sent back.</param>
/// <param name="IsNotModified">True for 304: there is no body, and the caller's cached response is still valid.</param>
internal sealed record WikimediaResponse(ReadOnlyMemory<byte> Body, string? MediaType, bool IsUtf8 = true, string? ETag = null, bool IsNotModified = false);
