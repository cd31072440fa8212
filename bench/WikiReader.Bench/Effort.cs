namespace WikiReader.Bench;

/// <summary>How long everything is measured. The quick way only shows that it works.</summary>
internal static class Effort
{
    private static readonly bool Quick = Environment.GetEnvironmentVariable("WIKIREADER_BENCH_QUICK") is "1";

    public static int ColdRounds { get; } = Quick ? 3 : 13;

    public static TimeSpan ColdWarmUp { get; } = TimeSpan.FromSeconds(Quick ? 0.2 : 1.5);

    public static int WarmRounds { get; } = Quick ? 2 : 5;

    public static int SecondsOfRound { get; } = Quick ? 1 : 2;

    public static int Starts { get; } = Quick ? 2 : 5;
}
