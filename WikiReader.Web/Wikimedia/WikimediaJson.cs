using System.Text.Json.Serialization;

namespace WikiReader.Web.Wikimedia;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PageAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SearchHitAnswer))]
[JsonSerializable(typeof(ProfileAnswer))]
internal sealed partial class WikimediaJson : JsonSerializerContext;

// MediaWiki writes the names of its errors' fields in camel case.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class WikimediaErrorJson : JsonSerializerContext;
