using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Options;
using WikiReader.Web.Redis;
using ZiggyCreatures.Caching.Fusion;

namespace WikiReader.Web.Articles.Caching;

internal static class CachingExtensions
{
    public static IServiceCollection AddArticleCache(this IServiceCollection services)
    {
        // One of the settings, BareReuse, is in the section "Reader".
        services.AddOptions<CacheOptions>().BindConfiguration(CacheOptions.SectionName).Configure<IConfiguration>((options, configuration) =>
            options.BareReuse = configuration.GetValue("Reader:BareReuse", options.BareReuse)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ArticleMemoryCache>();
        services.AddSingleton(CreateCache);
        services.AddSingleton<RendererVersion>();
        services.AddSingleton<ArticleMetrics>();
        services.AddSingleton<PageMetadataCache>();
        services.AddSingleton<MustRevalidatePages>();
        services.AddSingleton<PageSources>();
        services.AddSingleton<RenderedArticleCache>();
        return services;
    }

    private static TieredCache CreateCache(IServiceProvider provider)
    {
        var cache = new FusionCache(
            Options.Create(new FusionCacheOptions { CacheName = "Articles", CacheKeyPrefix = "article:", DisableTagging = true }), provider.GetRequiredService<ArticleMemoryCache>().Cache, provider.GetRequiredService<ILogger<FusionCache>>());
        if (provider.GetService<RedisConnection>() is { } redis)
            cache.SetupDistributedCache(new BoundedDistributedCache(CacheIn(redis), redis, provider.GetRequiredService<TimeProvider>()), new ProtectedCacheSerializer(provider.GetRequiredService<IDataProtectionProvider>()));
        return new TieredCache(cache);
    }

    private static RedisCache CacheIn(RedisConnection redis) =>
        new(Options.Create(new RedisCacheOptions { ConnectionMultiplexerFactory = () => Task.FromResult(redis.Multiplexer!), InstanceName = "wikireader:" }));
}
