using System.Security.Cryptography;
using System.Text;
using WikiReader.Sandbox.Hosting;

namespace WikiReader.Sandbox.Rest;

/// <summary>A page in other languages, the files on a page, and one file.</summary>
internal sealed class LinkRoutes(SandboxPages pages, MediaDescriber media)
{
    public async Task LanguagesAsync(HttpContext context, RestRequest request, string segment)
    {
        if (await FindAsync(context, request, segment) is { } page)
        {
            await ResponseWriter.WriteJsonAsync(
                context.Response, StatusCodes.Status200OK, page.Facts.Languages, WireJson.Relaxed.IReadOnlyListLanguageResponse);
        }
    }

    public async Task MediaAsync(HttpContext context, RestRequest request, string segment)
    {
        if (await FindAsync(context, request, segment) is not { } page)
            return;

        // The list of files lacks the thumbnail that the response for a single file has.
        var files = page.Facts.Media.DistinctBy(item => item.FileKey).Select(item => media.Describe(request.Wiki, item) with { Thumbnail = null });
        await ResponseWriter.WriteJsonAsync(context.Response, StatusCodes.Status200OK, new MediaResponse([.. files]), WireJson.Relaxed.MediaResponse);
    }

    public async Task FileAsync(HttpContext context, RestRequest request, string segment)
    {
        var title = RequestTarget.Decode(segment);
        var key = TitleRules.Normalize(title, request.Wiki.Project);
        if (key is null || media.Find(request.Wiki, key) is not { } file)
            await RestErrors.NoSuchTitleAsync(context.Response, title);
        else if (!Freshness.IsNotModified(context, ETagOf(file), MediaDescriber.UploadedAt))
            await ResponseWriter.WriteJsonAsync(context.Response, StatusCodes.Status200OK, file, WireJson.Relaxed.FileResponse);
    }

    private static string ETagOf(FileResponse file) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{file.Title} {file.Original.Size}")))[..31]}\"";

    private async Task<StoredPage?> FindAsync(HttpContext context, RestRequest request, string segment)
    {
        var title = RequestTarget.Decode(segment);
        var key = TitleRules.Normalize(title, request.Wiki.Project);
        if (key is null || pages.Get(request.Wiki, key) is not { } page)
        {
            await RestErrors.NoSuchTitleAsync(context.Response, title);
            return null;
        }

        var etag = $"\"{page.Page.RevisionId}@{page.Page.Timestamp.UtcDateTime.ToString("yyyyMMddHHmmss", null)}\"";
        return Freshness.IsNotModified(context, etag, page.Page.Timestamp) ? null : page;
    }
}
