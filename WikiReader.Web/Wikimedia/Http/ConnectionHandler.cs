using System.Net;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>
/// Asks for HTTP/2 where the server speaks it, and records which origins are used. <see cref="HttpClient.DefaultRequestVersion"/> does not apply to
/// an <see cref="HttpRequestMessage"/> that the caller has made, which would be HTTP/1.1.
/// </summary>
internal sealed class ConnectionHandler(OpenConnections connections) : DelegatingHandler
{
    /// <summary>Marks a request that only opens a connection: it does not count as a use of the origin.</summary>
    public static HttpRequestOptionsKey<bool> OpensConnection { get; } = new("WikiReader.OpensConnection");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(OpensConnection, out _)) connections.RecordUse(request.RequestUri!);
        request.Version = HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        return base.SendAsync(request, cancellationToken);
    }
}
