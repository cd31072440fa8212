using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia.Http;

/// <param name="Address">What to ask for.</param>
/// <param name="Title">The page that the address is about; a redirect to another one is not followed but reported.</param>
/// <param name="ETag">The entity tag of what the caller holds already.</param>
internal sealed record WikimediaRequest(Uri Address, PageTitle? Title = null, string? ETag = null);

/// <summary>An answer's body, read to its end.</summary>
/// <param name="IsUtf8">False if the answer names another charset.</param>
/// <param name="ETag">The entity tag, as it was sent; null if there is none that can be sent back.</param>
/// <param name="IsNotModified">True if there is no body since the caller holds it already.</param>
internal sealed record WikimediaResponse(ReadOnlyMemory<byte> Body, string? MediaType, bool IsUtf8 = true, string? ETag = null, bool IsNotModified = false);
