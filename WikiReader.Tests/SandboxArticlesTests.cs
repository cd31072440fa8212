using System.Diagnostics;
using System.Net;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

public sealed class SandboxArticlesTests
{
    [Fact]
    public async Task Two_files_without_page_IDs_in_a_folder_are_read_as_two_articles()
    {
        var folder = Directory.CreateTempSubdirectory("wikireader-articles-").FullName;
        try
        {
            foreach (var title in (string[])["Windmill", "Watermill"])
            {
                await File.WriteAllTextAsync(
                    Path.Combine(folder, title + ".html"),
                    $"""<!DOCTYPE html><html><head><link rel="dc:isVersionOf" href="//en.wikipedia.org/wiki/{title}"/><title>{title}</title></head><body><p>All about the {title}</p></body></html>""");
            }

            await using var application = await ReaderApplication.StartAsync(new SandboxOptions { Articles = folder });
            using var reader = application.NewVisitor();
            await reader.SignInAsync();
            foreach (var title in (string[])["Windmill", "Watermill"])
            {
                var page = await reader.OpenAsync($"/wikipedia/en/wiki/{title}");
                page.Heading.ShouldBe(title);
                page.Article!.TextContent.Trim().ShouldBe($"All about the {title}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Pictures_can_be_far_away()
    {
        await using var application = await ReaderApplication.StartAsync(new SandboxOptions { MediaLatency = TimeSpan.FromMilliseconds(300) });
        using var client = new HttpClient();
        var clock = Stopwatch.StartNew();
        using var response = await client.GetAsync(new Uri(application.Sandbox.Url, "media/Sun.svg"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        clock.Elapsed.ShouldBeGreaterThanOrEqualTo(application.Sandbox.Options.MediaLatency);
    }
}
