using System.Globalization;

namespace WikiReader.Tests.Articles.Hostile.Mutations;

/// <summary>How many mutated pages are tried. <c>mutations.sh</c> sets more than an ordinary test run uses.</summary>
internal static class MutationRun
{
    private const int Usual = 5_000;

    public static IReadOnlyList<int> Seeds => [.. Enumerable.Range(Number("WIKIREADER_MUTATION_SEED", 1), Math.Max(1, Number("WIKIREADER_MUTANTS", Usual) / Mutants.PerSeed))];

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
