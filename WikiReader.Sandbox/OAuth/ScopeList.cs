namespace WikiReader.Sandbox.OAuth;

/// <summary>What an application asks to do. An empty list means what it was registered with.</summary>
internal sealed record ScopeList(string[] Names, string? Unknown)
{
    private static readonly string[] Registered = ["basic"];
    private static readonly string[] Known = ["basic", "viewmywatchlist", "editmywatchlist", "viewmyprivateinfo"];

    public static ScopeList Parse(string? scope)
    {
        var names = Split(scope);
        return new ScopeList(names.Length == 0 ? Registered : names, Array.Find(names, name => !Known.Contains(name)));
    }

    public static string[] Split(string? scope) => (scope ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
