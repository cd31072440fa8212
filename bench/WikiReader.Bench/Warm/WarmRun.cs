using WikiReader.Bench.Articles;
using WikiReader.Bench.Report;

namespace WikiReader.Bench.Warm;

/// <summary>Starts the servers, signs in, and puts load on them.</summary>
internal sealed class WarmRun(string articlesFolder, Servers servers, Figures figures)
{
    private readonly IReadOnlyList<ArticleFile> _articles = ArticleFile.ReadAll(articlesFolder);

    public async Task MeasureAsync()
    {
        using var sandbox = servers.StartSandbox(articlesFolder);
        await sandbox.AddressAsync();
        using var product = servers.StartProduct(sandbox.Output);
        var address = await product.AddressAsync();
        var cookie = await SignIn.CookieAsync(address);

        var pages = Directory.CreateDirectory(Path.Combine(servers.Work, "pages")).FullName;
        foreach (var article in _articles) await Nginx.StoreAsync(pages, article.Name, await WebPage.GetAsync(new Uri(address, article.Address), "identity", cookie));
        using var plain = servers.StartPlain(pages);
        var plainAddress = await plain.AddressAsync();
        var plainCookie = await SignIn.CookieAsync(plainAddress);
        var (nginx, nginxAddress) = Nginx.Start(servers.Work, pages);
        using var _ = nginx;

        await new StartRun(servers, sandbox.Output, cookie).MeasureAsync(_articles[0], figures);
        foreach (var article in _articles)
        {
            await new LoadRun(article.Name, "gzip", isFirst: article == _articles[0],
            [
                new(Target.Nginx, nginx, new Uri(nginxAddress, $"{article.Name}.html"), "gzip"),
                new(Target.Product, product, new Uri(address, article.Address), "gzip", cookie),
                new(Target.Plain, plain, new Uri(plainAddress, article.Name), "gzip", plainCookie),
            ], figures).MeasureAsync();
            await new LoadRun(article.Name, "br", isFirst: false,
            [
                new(Target.Nginx, nginx, new Uri(nginxAddress, $"{article.Name}.html.br"), "br"),
                new(Target.Product, product, new Uri(address, article.Address), "br", cookie),
            ], figures).MeasureAsync();
        }

        figures.Add("product-peak", _articles[0].Name, product.PeakBytes);
    }
}
