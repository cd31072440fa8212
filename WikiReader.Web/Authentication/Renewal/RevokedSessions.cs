using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// The IDs of revoked sessions, kept for as long as their cookies could live. A session that a new sign-in of the same reader replaced may still
/// be used for a minute, by pages that were being loaded at that moment; it gets no new cookie.
/// </summary>
internal sealed class RevokedSessions(ISharedState state, IOptions<ReaderSessionOptions> options)
{
    /// <summary>How long a replaced session may still be used.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    public async ValueTask AddAsync(string sessionId) => await state.SetAsync(KeyOf(sessionId), [1], options.Value.AbsoluteLifetime);

    /// <summary>Revokes a session that the same reader has replaced.</summary>
    public async ValueTask AddReplacedAsync(string sessionId)
    {
        // In this order, so that no request finds the session revoked and not replaced.
        await state.SetAsync(ReplacedKeyOf(sessionId), [1], Grace);
        await AddAsync(sessionId);
    }

    /// <summary>True if the session must not get a new cookie.</summary>
    public async ValueTask<bool> ContainsAsync(string? sessionId) => sessionId is null || await state.ExistsAsync(KeyOf(sessionId), options.Value.AbsoluteLifetime);

    /// <summary>True if the revoked session was replaced a moment ago, and its tokens may still be used.</summary>
    public async ValueTask<bool> IsInGraceAsync(string? sessionId) => sessionId is not null && await state.GetAsync(ReplacedKeyOf(sessionId)) is not null;

    private static string KeyOf(string sessionId) => $"ended:{sessionId}";

    private static string ReplacedKeyOf(string sessionId) => $"replaced:{sessionId}";
}
