using System.Text.Json.Serialization;
using WikiReader.Web.Wikimedia.Feeds;
using WikiReader.Web.Wikimedia.Files;

namespace WikiReader.Web.Wikimedia;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PageResponse))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(SearchHitResponse))]
[JsonSerializable(typeof(ProfileResponse))]
[JsonSerializable(typeof(FileResponse))]
[JsonSerializable(typeof(FeaturedFeedResponse))]
internal sealed partial class WikimediaJson : JsonSerializerContext;

// The fields of MediaWiki's errors are in camel case.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ErrorResponse))]
internal sealed partial class WikimediaErrorJson : JsonSerializerContext;
