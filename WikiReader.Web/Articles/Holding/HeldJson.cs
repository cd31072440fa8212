using System.Text.Json.Serialization;
using ZiggyCreatures.Caching.Fusion.Internals.Distributed;

namespace WikiReader.Web.Articles.Holding;

// An entry that lacks a field, as one written by another version may, is a miss.
[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FusionCacheDistributedEntry<HeldText>))]
[JsonSerializable(typeof(FusionCacheDistributedEntry<KnownPage>))]
internal sealed partial class HeldJson : JsonSerializerContext;
