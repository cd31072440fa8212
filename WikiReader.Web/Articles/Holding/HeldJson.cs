using System.Text.Json.Serialization;
using ZiggyCreatures.Caching.Fusion.Internals.Distributed;

namespace WikiReader.Web.Articles.Holding;

[JsonSerializable(typeof(FusionCacheDistributedEntry<HeldText>))]
[JsonSerializable(typeof(FusionCacheDistributedEntry<KnownPage>))]
internal sealed partial class HeldJson : JsonSerializerContext;
