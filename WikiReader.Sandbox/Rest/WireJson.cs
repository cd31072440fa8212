using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WikiReader.Sandbox.OAuth;

namespace WikiReader.Sandbox.Rest;

/// <summary>JSON as MediaWiki writes it: snake_case, no needless escapes.</summary>
[JsonSerializable(typeof(IReadOnlyList<SandboxRequest>))]
[JsonSerializable(typeof(OAuthErrorAnswer))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ProfileAnswer))]
[JsonSerializable(typeof(MessageError))]
[JsonSerializable(typeof(PlainError))]
[JsonSerializable(typeof(ReadDenied))]
[JsonSerializable(typeof(ParameterError))]
[JsonSerializable(typeof(PageAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(IReadOnlyList<LanguageAnswer>))]
[JsonSerializable(typeof(MediaAnswer))]
[JsonSerializable(typeof(FileAnswer))]
internal sealed partial class WireJson : JsonSerializerContext
{
    public static WireJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
