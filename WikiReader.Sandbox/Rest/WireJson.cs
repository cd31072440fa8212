using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WikiReader.Sandbox.OAuth;
using WikiReader.Sandbox.Rest.Search;

namespace WikiReader.Sandbox.Rest;

/// <summary>JSON as MediaWiki writes it: snake_case, no needless escapes.</summary>
[JsonSerializable(typeof(IReadOnlyList<SandboxRequest>))]
[JsonSerializable(typeof(OAuthErrorResponse))]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(ProfileResponse))]
[JsonSerializable(typeof(MessageError))]
[JsonSerializable(typeof(KeyedError))]
[JsonSerializable(typeof(PlainError))]
[JsonSerializable(typeof(ReadDenied))]
[JsonSerializable(typeof(ParameterError))]
[JsonSerializable(typeof(PageResponse))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(IReadOnlyList<LanguageResponse>))]
[JsonSerializable(typeof(MediaResponse))]
[JsonSerializable(typeof(FileResponse))]
internal sealed partial class WireJson : JsonSerializerContext
{
    public static WireJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
