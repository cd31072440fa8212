using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using WikiReader.Bench.Articles;

namespace WikiReader.Bench.Cold;

/// <summary>The walk, measured by BenchmarkDotNet for development. BenchmarkDotNet derives from this class, which is therefore not sealed.</summary>
[MemoryDiagnoser]
public class WalkBenchmarks
{
    private ArticleFile _article = null!;
    private string _text = "";

    public static IEnumerable<string> Names => Articles.Keys;

    private static IReadOnlyDictionary<string, ArticleFile> Articles { get; set; } = new Dictionary<string, ArticleFile>();

    [ParamsSource(nameof(Names))]
    public string Article { get; set; } = "";

    /// <summary>Runs the benchmarks in this process: a generated project for each would need its own packages and build.</summary>
    public static void Run(string folder)
    {
        Articles = ArticleFile.ReadAll(folder).ToDictionary(article => article.Name);
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        var artifacts = Directory.CreateTempSubdirectory("wikireader-walk-").FullName;
        try
        {
            BenchmarkRunner.Run<WalkBenchmarks>(DefaultConfig.Instance.AddJob(job).WithArtifactsPath(artifacts));
        }
        finally
        {
            Directory.Delete(artifacts, recursive: true);
        }
    }

    [GlobalSetup]
    public void Prepare()
    {
        _article = Articles[Article];
        _text = Encoding.UTF8.GetString(_article.Utf8.Span);
    }

    [Benchmark(Baseline = true)]
    public int ParseOnly() => Variant.ParseOnly(_text);

    [Benchmark]
    public int Walk() => Variant.WalkOnly(_article);

    [Benchmark]
    public int WalkAndSegment() => Variant.WalkAndCompress(_article);
}
