namespace WikiReader.Bench.Felt;

/// <summary>A network between browser and server, emulated by the browser.</summary>
/// <param name="Latency">The least time in milliseconds from a request to its response.</param>
/// <param name="Down">Bytes per second; -1 for no limit.</param>
internal sealed record NetworkProfile(string Name, int Latency, int Down, int Up)
{
    private const int BytesPerMegabit = 1_000_000 / 8;

    public static readonly NetworkProfile Near = new("20 ms away", 20, -1, -1);

    public static readonly NetworkProfile Slow4G = new("slow 4G", 150, 16 * BytesPerMegabit / 10, 75 * BytesPerMegabit / 100);

    public static IReadOnlyList<NetworkProfile> All { get; } = [Near, Slow4G];

    /// <summary>Part of the titles of pages that are opened over this network.</summary>
    public string Key => this == Near ? "near" : "slow";

    /// <summary>The arguments of the browser's command <c>Network.emulateNetworkConditions</c>.</summary>
    public Dictionary<string, object> Conditions => new()
    {
        ["offline"] = false, ["latency"] = Latency, ["downloadThroughput"] = Down, ["uploadThroughput"] = Up,
    };
}
