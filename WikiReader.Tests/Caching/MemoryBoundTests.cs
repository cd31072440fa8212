using Microsoft.Extensions.DependencyInjection;
using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Articles.Caching;

namespace WikiReader.Tests.Caching;

public sealed class MemoryBoundTests
{
    [Fact]
    public async Task Articles_take_no_more_memory_than_the_operator_allows()
    {
        await using var application = await ReaderApplication.StartAsync(settings: [("Cache:MemoryLimitMegabytes", "1"), ("Serilog:MinimumLevel:Default", "Error")]);
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var cache = application.Services.GetRequiredService<ArticleMemoryCache>();
        var largest = 0L;
        var random = new Random(1);
        for (var i = 0; i < 12; i++)
        {
            // Incompressible content, so that few articles fill the cache.
            var noise = new byte[200_000];
            random.NextBytes(noise);
            (await reader.OpenAsync(UnreadPage.Add(application, $"<p>{Convert.ToBase64String(noise)}</p>").Address)).Article.ShouldNotBeNull();
            cache.Size.ShouldBeLessThanOrEqualTo(1024 * 1024);
            largest = Math.Max(largest, cache.Size);
        }

        // Four articles fit. Without this check the test would pass if nothing was cached.
        largest.ShouldBeGreaterThan(512 * 1024);
    }
}
