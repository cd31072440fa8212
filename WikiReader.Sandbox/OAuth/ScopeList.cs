namespace WikiReader.Sandbox.OAuth;

/// <summary>The scope of an authorization request. An empty list means the registered scope.</summary>
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
