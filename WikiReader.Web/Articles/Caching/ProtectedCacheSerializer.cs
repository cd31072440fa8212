using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ZiggyCreatures.Caching.Fusion.Serialization;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// Serializes cache entries for Redis, protected by Data Protection: write access to Redis must not allow anyone to inject HTML into articles. An
/// entry that cannot be unprotected or deserialized is a cache miss.
/// </summary>
internal sealed class ProtectedCacheSerializer(IDataProtectionProvider protection) : IFusionCacheSerializer
{
    private readonly IDataProtector _protector = protection.CreateProtector("WikiReader.Articles");

    public byte[] Serialize<T>(T? obj) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(obj, typeof(T), CacheJsonContext.Default));

    public T? Deserialize<T>(byte[] data) => (T?)JsonSerializer.Deserialize(_protector.Unprotect(data), typeof(T), CacheJsonContext.Default);

    public ValueTask<byte[]> SerializeAsync<T>(T? obj, CancellationToken token = default) => new(Serialize(obj));

    public ValueTask<T?> DeserializeAsync<T>(byte[] data, CancellationToken token = default) => new(Deserialize<T>(data));
}
