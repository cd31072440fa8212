using System.Net;

namespace WikiReader.Bench.Warm;

/// <summary>Fetches pages without decompression.</summary>
internal static class WebPage
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    /// <summary>The page. Throws if the status is not 200.</summary>
    public static async Task<byte[]> GetAsync(Uri address, string encoding, string? cookie)
    {
        using var response = await SendAsync(address, encoding, cookie);
        return response.StatusCode == HttpStatusCode.OK
            ? await response.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{address} responded {(int)response.StatusCode}, not 200.");
    }

    public static async Task<bool> IsThereAsync(Uri address)
    {
        try
        {
            using var response = await SendAsync(address, "identity", cookie: null);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(Uri address, string encoding, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        if (cookie is not null) request.Headers.TryAddWithoutValidation("Cookie", cookie);
        return await Http.SendAsync(request);
    }
}
