using System.Text.Json.Serialization;

namespace WikiReader.Sandbox.Rest;

internal sealed record LanguageResponse(string Code, string Name, string Key, string Title);

internal sealed record MediaResponse(IReadOnlyList<FileResponse> Files);

internal sealed record FileResponse(
    string Title,
    string FileDescriptionUrl,
    FileRevision Latest,
    FileForm Preferred,
    FileForm Original,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FileForm? Thumbnail = null);

internal sealed record FileRevision(string Timestamp, FileUser User);

internal sealed record FileUser(int Id, string Name);

internal sealed record FileForm(string Mediatype, int? Size, int? Width, int? Height, double? Duration, string Url);
