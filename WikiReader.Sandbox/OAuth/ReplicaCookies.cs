using System.Globalization;

namespace WikiReader.Sandbox.OAuth;

/// <summary>
/// The cookies MediaWiki sets after each write, for its own replicas. A client that keeps cookies between readers
/// should find some here.
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
