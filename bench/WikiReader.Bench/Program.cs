using WikiReader.Bench.Articles;
using WikiReader.Bench.Cold;
using WikiReader.Bench.Report;

switch (args)
{
    case ["generate", var folder]:
        GeneratedArticles.Write(folder);
        return 0;
    case ["cold", var folder, var figures]:
        ColdRun.Measure(folder, new Figures(figures));
        return 0;
    case ["walk", var folder]:
        WalkBenchmarks.Run(folder);
        return 0;
    default:
        Console.Error.WriteLine("generate FOLDER | cold FOLDER FIGURES | walk FOLDER");
        return 2;
}
