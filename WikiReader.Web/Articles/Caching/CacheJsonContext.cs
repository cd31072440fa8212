using System.Text.Json.Serialization;
using ZiggyCreatures.Caching.Fusion.Internals.Distributed;

namespace WikiReader.Web.Articles.Caching;

// An entry that lacks a field, for example one written by another version, is a cache miss.
[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FusionCacheDistributedEntry<RenderedArticle>))]
[JsonSerializable(typeof(FusionCacheDistributedEntry<CachedPageMetadata>))]
[JsonSerializable(typeof(FusionCacheDistributedEntry<CachedFeed>))]
internal sealed partial class CacheJsonContext : JsonSerializerContext;
