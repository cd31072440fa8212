using WikiReader.Bench.Articles;
using WikiReader.Bench.Cold;
using WikiReader.Bench.Felt;
using WikiReader.Bench.Plain;
using WikiReader.Bench.Report;
using WikiReader.Bench.Sites;
using WikiReader.Bench.Warm;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Bench;

/// <summary>The commands of the command line.</summary>
internal static class Commands
{
    private const string Usage = """
        generate FOLDER               makes up a long and a short article
        cold FOLDER FIGURES           measures the way from HTML to what is kept of it
        warm FOLDER WEB WORK FIGURES  measures the published product in WEB under load; WORK takes what the servers write
        table FIGURES                 prints what was measured
        variant FOLDER ARTICLE NAME   what "cold" starts for each way
        walk [FOLDER]                 measures the walk by BenchmarkDotNet
        explain FILE                  prints what of a page is not written, and why
        plain PAGES                   serves finished pages by MVC and response compression
        plain-upstream URL            serves the pages of the sandbox at URL likewise, fetched for each view
        felt FOLDER WEB WORK [BEFORE] prints the times that a reader notices, in a browser; BEFORE is an older product to compare with
        languages LANGUAGE-DATA       writes the names of all languages, from language-data.json of @wikimedia/language-data
        sites SITEMATRIX SOURCE       updates the site table from a response of action=sitematrix; SOURCE names its address and date
        sign-in URL                   prints the session cookie's header of a reader who has just signed in
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        switch (arguments)
        {
            case ["generate", var folder]:
                GeneratedArticles.Write(folder);
                return 0;
            case ["cold", var folder, var figures]:
                ColdRun.Measure(folder, new Figures(figures));
                return 0;
            case ["variant", var folder, var article, var name]:
                VariantWorker.Run(folder, article, name);
                return 0;
            case ["walk", var folder]:
                WalkBenchmarks.Run(folder);
                return 0;
            case ["walk"]:
                WalkOwnArticles();
                return 0;
            case ["explain", var file]:
                Console.WriteLine(Explanation.Of(ArticleFile.Read(file)));
                return 0;
            case ["languages", var data]:
                await File.WriteAllTextAsync(TablePaths.Languages, LanguageTable.Generate(data, SiteTable.Snapshot.Languages));
                return 0;
            case ["sites", var matrix, var source]:
                await UpdateSitesAsync(matrix, source);
                return 0;
            case ["plain", var pages]:
                await PlainServer.RunAsync(pages);
                return 0;
            case ["plain-upstream", var url]:
                await PlainServer.RunUpstreamAsync(new Uri(url));
                return 0;
            case ["felt", var folder, var web, var work]:
                Console.WriteLine(await new FeltRun(folder, web, work, before: null).MeasureAsync());
                return 0;
            case ["felt", var folder, var web, var work, var before]:
                Console.WriteLine(await new FeltRun(folder, web, work, before).MeasureAsync());
                return 0;
            case ["sign-in", var url]:
                Console.WriteLine($"Cookie: {await SignIn.CookieAsync(new Uri(url))}");
                return 0;
            case ["warm", var folder, var web, var work, var figures]:
                await new WarmRun(folder, new Servers(web, work), new Figures(figures)).MeasureAsync();
                return 0;
            case ["table", var figures]:
                Console.WriteLine(Table.Of(new Figures(figures)));
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static async Task UpdateSitesAsync(string siteMatrix, string source)
    {
        var (text, changes) = SiteTableWriter.Update(siteMatrix, TablePaths.Sites, source);
        await File.WriteAllTextAsync(TablePaths.Sites, text);
        foreach (var change in changes) Console.WriteLine(change);
    }

    private static void WalkOwnArticles()
    {
        var folder = Directory.CreateTempSubdirectory("wikireader-articles-").FullName;
        try
        {
            GeneratedArticles.Write(folder);
            WalkBenchmarks.Run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
