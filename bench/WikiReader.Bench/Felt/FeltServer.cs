namespace WikiReader.Bench.Felt;

/// <summary>A server to open pages of.</summary>
/// <param name="Articles">The path before a title.</param>
/// <param name="SearchPath">The path before a query.</param>
/// <param name="Cookie">The value of the Cookie header of a session; null if none is needed.</param>
internal sealed record FeltServer(string Name, Uri Address, string Articles, string SearchPath, string? Cookie)
{
    public const string Product = "WikiReader";
    public const string Before = "before";
    public const string Plain = "plain MVC";

    public static FeltServer OfProduct(string name, Uri address, string cookie) => new(name, address, "/wikipedia/en/wiki/", "/wikipedia/en/search?q=", cookie);

    public static FeltServer OfPlain(Uri address) => new(Plain, address, "/wiki/", "/search?q=", Cookie: null);

    public Uri Of(string title) => new(Address, Articles + title);

    public Uri Search(string query) => new(Address, SearchPath + query);
}
