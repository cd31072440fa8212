using System.Text.Json.Serialization;

namespace WikiReader.Web.Models;

/// <param name="Revision">The ID of the newest revision of a page.</param>
internal sealed record NewestRevision(long Revision);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(NewestRevision))]
internal sealed partial class NewestRevisionJson : JsonSerializerContext;
