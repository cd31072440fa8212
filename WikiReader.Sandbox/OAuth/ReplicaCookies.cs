using System.Globalization;

namespace WikiReader.Sandbox.OAuth;

/// <summary>
/// The cookies that MediaWiki sets after each write for its own database replicas. They expose a client that shares cookies between
/// users.
/// </summary>
internal sealed class ReplicaCookies(TimeProvider time)
{
    private const string Attributes = "; Max-Age=10; path=/; HttpOnly";
    private int _position;

    public void AddTo(HttpResponse response)
    {
        var now = time.GetUtcNow();
        var position = Interlocked.Increment(ref _position).ToString(CultureInfo.InvariantCulture);
        var expires = "; expires=" + now.AddSeconds(10).ToString("R", CultureInfo.InvariantCulture);
        response.Headers.Append(
            "Set-Cookie", $"cpPosIndex={position}%40{now.ToUnixTimeSeconds()}%23{Guid.NewGuid():N}{expires}{Attributes}");
        response.Headers.Append("Set-Cookie", $"UseDC=master{expires}{Attributes}");
        response.Headers.Append("Set-Cookie", $"UseCDNCache=false{expires}{Attributes}");
    }
}
