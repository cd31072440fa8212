namespace WikiReader.Bench;

/// <summary>Durations and numbers of rounds. The quick setting only shows that everything works.</summary>
internal static class Effort
{
    private static readonly bool Quick = Environment.GetEnvironmentVariable("WIKIREADER_BENCH_QUICK") is "1";

    public static int ColdRounds { get; } = Quick ? 3 : 13;

    public static TimeSpan ColdWarmUp { get; } = TimeSpan.FromSeconds(Quick ? 1 : 4);

    /// <summary>The runtime recompiles hot methods at run time (tiered compilation); until then a server is not warm.</summary>
    public static int SecondsOfFirstWarmUp { get; } = Quick ? 1 : 20;

    public static int SecondsOfWarmUp { get; } = Quick ? 1 : 3;

    public static int WarmRounds { get; } = Quick ? 2 : 5;

    public static int SecondsOfRound { get; } = Quick ? 1 : 2;

    public static int Starts { get; } = Quick ? 2 : 5;

    public static int FeltRounds { get; } = Quick ? 1 : 5;

    /// <summary>True to count the requests of journeys only.</summary>
    public static bool JourneysOnly { get; } = Environment.GetEnvironmentVariable("WIKIREADER_BENCH_JOURNEYS") is "1";

    /// <summary>The pages read on a journey.</summary>
    public static int JourneyViews { get; } = Quick ? 20 : 100;
}
