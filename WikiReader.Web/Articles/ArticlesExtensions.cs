using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Articles;

internal static class ArticlesExtensions
{
    public static IServiceCollection AddArticles(this IServiceCollection services) => services
        .AddArticleCache()
        .AddSingleton<ArticleHtml>()
        .AddSingleton<StaleArticles>()
        .AddSingleton<MissingPages>()
        .AddSingleton(provider => new ArticleReader(
            provider.GetRequiredService<PageMetadataCache>(), provider.GetRequiredService<RenderedArticleCache>(), provider.GetRequiredService<StaleArticles>(),
            provider.GetRequiredService<MissingPages>(), provider.GetRequiredService<SiteRegistry>()))
        .AddSingleton<ArticleSearch>();
}
