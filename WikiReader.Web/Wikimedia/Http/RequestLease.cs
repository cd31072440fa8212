using System.Threading.RateLimiting;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>The permission to send one request, until it is disposed.</summary>
/// <param name="concurrent">Null if it was refused.</param>
/// <param name="single">The lease among the requests of which an account may send one at a time; null if it is not one of them.</param>
internal sealed class RequestLease(RateLimitLease? concurrent, RateLimitLease? single) : IDisposable
{
    /// <summary>False if too many requests are waiting already.</summary>
    public bool IsAcquired => concurrent is { IsAcquired: true } && single is not { IsAcquired: false };

    public void Dispose()
    {
        concurrent?.Dispose();
        single?.Dispose();
    }
}
