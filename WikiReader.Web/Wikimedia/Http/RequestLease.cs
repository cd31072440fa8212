using System.Threading.RateLimiting;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>The permission to send one request, until it is disposed.</summary>
internal sealed class RequestLease(RateLimitLease concurrent, RateLimitLease? background) : IDisposable
{
    /// <summary>False if too many requests are waiting already.</summary>
    public bool IsAcquired => concurrent.IsAcquired && background is not { IsAcquired: false };

    public void Dispose()
    {
        concurrent.Dispose();
        background?.Dispose();
    }
}
