namespace WikiReader.Bench.Warm;

/// <summary>A server and the address to request.</summary>
/// <param name="Cookie">The session, where one is needed.</param>
internal sealed record Target(string Server, ServerProcess Process, Uri Address, string Encoding, string? Cookie = null)
{
    public const string Nginx = "nginx";
    public const string Product = "product";
    public const string Plain = "plain";

    public IEnumerable<string> Headers => Cookie is null ? [$"Accept-Encoding: {Encoding}"] : [$"Accept-Encoding: {Encoding}", $"Cookie: {Cookie}"];
}
