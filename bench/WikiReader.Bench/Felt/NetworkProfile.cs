namespace WikiReader.Bench.Felt;

/// <summary>A network between browser and server.</summary>
/// <param name="Key">Part of the titles of pages that are opened over this network.</param>
/// <param name="Down">Bytes per second; null for no limit.</param>
internal sealed record NetworkProfile(string Name, string Key, TimeSpan RoundTrip, int? Down, int? Up)
{
    private const int BytesPerMegabit = 1_000_000 / 8;

    public static readonly NetworkProfile Near = new("20 ms away", "near", TimeSpan.FromMilliseconds(20), null, null);

    public static readonly NetworkProfile Slow4G = new("slow 4G", "slow", TimeSpan.FromMilliseconds(150), 16 * BytesPerMegabit / 10, 75 * BytesPerMegabit / 100);

    public static IReadOnlyList<NetworkProfile> All { get; } = [Near, Slow4G];
}
