using System.Diagnostics.CodeAnalysis;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia;

/// <summary>
/// The JSON of <c>page/{title}/bare</c>. In this and the other JSON types, a field is required if its parameter has no default, and may be null
/// if its type is nullable.
/// </summary>
internal sealed record PageResponse(
    long Id, string Key, RevisionResponse Latest, LicenseResponse? License = null, string? ContentModel = null, string? RedirectTarget = null)
{
    public WikimediaResult<PageMetadata> ToPage()
    {
        // For an interface message without a page, MediaWiki sends zeros and no timestamp (PageContentHelper).
        if (Id == 0 && Latest.Id == 0) return new WikimediaFailure.NotFound();
        if (Id <= 0) return new WikimediaFailure.InvalidResponse("$.id");
        if (Latest.Id <= 0) return new WikimediaFailure.InvalidResponse("$.latest.id");
        if (Latest.Timestamp is not { } timestamp) return new WikimediaFailure.InvalidResponse("$.latest.timestamp");
        if (!PageTitle.TryParse(Key, out _)) return new WikimediaFailure.InvalidResponse("$.key");
        return new PageMetadata(Id, Key, new Revision(Latest.Id, timestamp), License?.ToLicense(), ContentModel, RedirectTarget);
    }
}

internal sealed record RevisionResponse(long Id, DateTimeOffset? Timestamp);

internal sealed record LicenseResponse(string? Url = null, string? Title = null)
{
    // Longer than the name and the address of any license.
    private const int MaximumLength = 500;

    /// <summary>Null if there is no name to show.</summary>
    public License? ToLicense() => string.IsNullOrWhiteSpace(Title) || Title.Length > MaximumLength ? null : new License(IsWebAddress(Url) ? Url : null, Title);

    /// <summary>True for an absolute http or https address that is no longer than any license's.</summary>
    public static bool IsWebAddress([NotNullWhen(true)] string? url) =>
        url?.Length <= MaximumLength && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}
