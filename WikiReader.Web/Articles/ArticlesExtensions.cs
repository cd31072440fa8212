using Microsoft.Extensions.Options;
using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Articles.Feeds;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Articles;

internal static class ArticlesExtensions
{
    public static IServiceCollection AddArticles(this IServiceCollection services) => services
        .AddArticleCache()
        .AddSingleton<ArticleHtml>()
        .AddSingleton<CachedArticles>()
        .AddSingleton<OriginPages>()
        .AddSingleton<MissingPages>()
        .AddSingleton(provider => new ArticleReader(
            provider.GetRequiredService<OriginPages>(), provider.GetRequiredService<CachedArticles>(), provider.GetRequiredService<MustRevalidatePages>(),
            provider.GetRequiredService<MissingPages>(), provider.GetRequiredService<RequestBudget>(), provider.GetRequiredService<ArticleMetrics>()))
        .AddSingleton(provider => new ArticlePreviews(
            provider.GetRequiredService<ArticleReader>(), provider.GetRequiredService<CachedArticles>(), provider.GetRequiredService<PageMetadataCache>(),
            provider.GetRequiredService<MissingPages>(), provider.GetRequiredService<RequestBudget>()))
        .AddSingleton<ArticleSearch>()
        .AddSingleton(provider => new CategoryMembers(
            provider.GetRequiredService<ArticleSearch>(), provider.GetRequiredService<RequestBudget>(), provider.GetRequiredService<IOptions<CacheOptions>>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<FeaturedContentWriter>()
        .AddSingleton(provider => new FeaturedContentReader(
            provider.GetRequiredService<WikimediaClient>(), provider.GetRequiredService<TieredCache>(), provider.GetRequiredService<FeaturedContentWriter>(),
            provider.GetRequiredService<TimeProvider>()));
}
