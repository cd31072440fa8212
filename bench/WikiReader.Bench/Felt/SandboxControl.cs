using System.Text.Json;
using WikiReader.Sandbox;

namespace WikiReader.Bench.Felt;

/// <summary>The sandbox as a run sees it: its address and its list of requests.</summary>
internal sealed class SandboxControl(Uri address)
{
    private const int Concurrent = 8;

    private static readonly HttpClient Http = new();

    public Uri Address => address;

    /// <summary>
    /// Requests each page once: the sandbox parses a page at its first request, and that is no work of a server that is measured.
    /// </summary>
    public Task PrepareAsync(IEnumerable<string> titles) =>
        Parallel.ForEachAsync(titles, new ParallelOptions { MaxDegreeOfParallelism = Concurrent }, async (title, cancellation) =>
        {
            foreach (var aspect in (string[])["bare", "html"])
            {
                using var response = await Http.GetAsync(Of(title, aspect), cancellation);
                response.EnsureSuccessStatusCode();
            }
        });

    public Uri Of(string title, string aspect) => new(address, $"/core/v1/wikipedia/en/page/{Uri.EscapeDataString(title)}/{aspect}");

    /// <summary>The number of requests to the wiki with the token of a user.</summary>
    /// <param name="ofPages">Only those for a page, its metadata or its HTML.</param>
    public async Task<int> CountAsync(string user, bool ofPages)
    {
        var requests = await Http.GetFromJsonAsync<SandboxRequest[]>(new Uri(address, "/_sandbox/requests"), JsonSerializerOptions.Web);
        return requests!.Count(request => request.User == user && request.Path.StartsWith("/core/", StringComparison.Ordinal) && (!ofPages || request.Path.Contains("/page/", StringComparison.Ordinal)));
    }

    public async Task ClearAsync()
    {
        using var response = await Http.DeleteAsync(new Uri(address, "/_sandbox/requests"));
        response.EnsureSuccessStatusCode();
    }
}
