using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WikiReader.Sandbox;

/// <summary>A file of the built-in pages, under the name it has on the wiki.</summary>
internal sealed partial record MediaFile(string Name, byte[] Bytes, int? Width, int? Height)
{
    private const string Folder = "media/";

    private static readonly FrozenDictionary<string, MediaFile> All = EmbeddedFiles.Read(Folder)
        .Select(file => Read(file.Name[Folder.Length..], file.Bytes)).ToFrozenDictionary(file => file.Name);

    public string ContentType => ContentTypeOf(Name);

    public string MediaType => ContentType switch
    {
        "image/svg+xml" => "DRAWING",
        var type when type.StartsWith("audio/", StringComparison.Ordinal) => "AUDIO",
        var type when type.StartsWith("video/", StringComparison.Ordinal) => "VIDEO",
        _ => "BITMAP",
    };

    public static MediaFile? Find(string name) => All.GetValueOrDefault(name);

    public static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".wav" => "audio/wav",
        ".ogg" => "audio/ogg",
        ".webm" => "video/webm",
        _ => "application/octet-stream",
    };

    private static MediaFile Read(string name, byte[] bytes)
    {
        var box = ContentTypeOf(name) == "image/svg+xml" ? ViewBox().Match(Encoding.UTF8.GetString(bytes)) : Match.Empty;
        return new MediaFile(name, bytes, Number(box.Groups["width"]), Number(box.Groups["height"]));
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("viewBox=\"0 0 (?<width>[0-9]+) (?<height>[0-9]+)\"")]
    private static partial Regex ViewBox();
}
