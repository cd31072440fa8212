using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Wikimedia.Files;

/// <summary>The JSON of <c>file/{title}</c>.</summary>
internal sealed record FileResponse(FileFormResponse? Preferred = null, FileFormResponse? Original = null)
{
    public WikimediaResult<WikiFile> ToFile() =>
        (Original?.ToForm() ?? Preferred?.ToForm()) is { } original ? new WikiFile(original, Preferred?.ToForm()) : new WikimediaFailure.InvalidResponse("$.original");
}

internal sealed record FileFormResponse(string? Mediatype = null, string? Url = null, int? Width = null, int? Height = null)
{
    // Longer than any name of a file, which has 255 bytes, percent-encoded twice in the address of a thumbnail.
    private const int MaximumLength = 4096;

    /// <summary>Null if it has no address.</summary>
    public FileForm? ToForm() => string.IsNullOrWhiteSpace(Url) || Url.Length > MaximumLength ? null : new FileForm(Mediatype ?? "", Url, Positive(Width), Positive(Height));

    private static int? Positive(int? number) => number > 0 ? number : null;
}
