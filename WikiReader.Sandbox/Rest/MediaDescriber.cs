using WikiReader.Sandbox.Hosting;

namespace WikiReader.Sandbox.Rest;

/// <summary>
/// The description of a file. A file is on the wiki that has a page about it, otherwise on Commons; files of Commons are available at every wiki.
/// </summary>
internal sealed class MediaDescriber(SandboxAddress address, SandboxPages pages)
{
    private const string Namespace = "File:";

    // In place of the first digits of the name's MD5.
    private const string Hash = "1/1a";

    public static DateTimeOffset UploadedAt { get; } = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly FileRevision Uploaded = new(UploadedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", null), new FileUser(21, "Amina"));

    public FileResponse Describe(Wiki wiki, PageMedia media) =>
        Find(wiki, media.FileKey) ?? Describe(wiki, media.FileKey, new FileForm(
            media.IsPicture ? "BITMAP" : "AUDIO", null, media.Width, media.Height, null, address.WithMediaHost(media.Source)));

    public FileResponse? Find(Wiki wiki, string key)
    {
        var name = key.StartsWith(Namespace, StringComparison.Ordinal) ? key[Namespace.Length..] : key;
        if (MediaFile.Find(name) is not { } file)
            return null;

        var form = new FileForm(
            file.MediaType, file.Bytes.Length, file.Width, file.Height, null,
            $"{address.Url}wikipedia/{FolderOf(HomeOf(wiki, Namespace + name))}/{Uri.EscapeDataString(file.Name)}");
        return Describe(wiki, Namespace + name, form);
    }

    private FileResponse Describe(Wiki wiki, string key, FileForm form) => new(
        key[Namespace.Length..].Replace('_', ' '),
        $"//{HomeOf(wiki, key).Host}/wiki/{Uri.EscapeDataString(key).Replace("%3A", ":", StringComparison.Ordinal)}",
        Uploaded, form, form, form);

    private Wiki HomeOf(Wiki wiki, string key) => pages.Get(wiki, key) is null ? Wiki.Commons : wiki;

    private static string FolderOf(Wiki home) => home == Wiki.Commons ? $"commons/{Hash}" : $"{home.Language}/{Hash}";
}
