using WikiReader.Web.Articles.Html;

namespace WikiReader.Web.Articles;

internal static class ArticlesExtensions
{
    public static IServiceCollection AddArticles(this IServiceCollection services) => services
        .AddSingleton<ArticleHtml>()
        .AddTransient<ArticleReader>()
        .AddTransient<ArticleSearch>();
}
