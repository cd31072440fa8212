namespace WikiReader.Sandbox.OAuth;

/// <summary>A user account. <paramref name="Sub"/> is the id that survives a rename.</summary>
internal sealed record SandboxUser(string Name, string Sub, int EditCount, string Registered, bool Editor = false)
{
    public static IReadOnlyList<SandboxUser> All { get; } =
    [
        new("Reader", "41000003", 2, "20261124090759"),
        new("Editor", "41000017", 4823, "20090314151926", Editor: true),
        new("Amina", "41000021", 310, "20180501073000"),
        new("Zoë", "41000034", 57, "20211231235959"),
    ];

    public string[] Groups => Editor ? ["*", "user", "autoconfirmed", "extendedconfirmed"] : ["*", "user", "autoconfirmed"];

    public static SandboxUser? Find(string? name) => All.FirstOrDefault(user => user.Name == name);

    public static SandboxUser Get(string name) =>
        Find(name) ?? throw new ArgumentException($"The sandbox has no user {name}.", nameof(name));
}
