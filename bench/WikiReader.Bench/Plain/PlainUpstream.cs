namespace WikiReader.Bench.Plain;

/// <summary>Pages of the wiki, by the requests that a view needs, one after the other.</summary>
public sealed class PlainUpstream(HttpClient http)
{
    /// <summary>The content of the body element; null if there is no such page.</summary>
    public async Task<string?> FindAsync(string title, CancellationToken cancellationToken)
    {
        var page = $"page/{Uri.EscapeDataString(title)}";
        using var metadata = await http.GetAsync(new Uri($"{page}/bare", UriKind.Relative), cancellationToken);
        if (!metadata.IsSuccessStatusCode) return null;
        return PlainPages.BodyOf(await http.GetStringAsync(new Uri($"{page}/html", UriKind.Relative), cancellationToken));
    }

    /// <summary>The wiki's response to a search, as it is.</summary>
    public Task<string> SearchAsync(string query, CancellationToken cancellationToken) =>
        http.GetStringAsync(new Uri($"search/page?q={Uri.EscapeDataString(query)}", UriKind.Relative), cancellationToken);
}
