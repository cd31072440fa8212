using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>The IDs of revoked sessions, kept for as long as their cookies could live.</summary>
internal sealed class RevokedSessions(ISharedState state, IOptions<ReaderSessionOptions> options)
{
    public async ValueTask AddAsync(string sessionId) => await state.SetAsync(KeyOf(sessionId), [1], options.Value.AbsoluteLifetime);

    public async ValueTask<bool> ContainsAsync(string? sessionId) => sessionId is null || await state.ExistsAsync(KeyOf(sessionId), options.Value.AbsoluteLifetime);

    private static string KeyOf(string sessionId) => $"ended:{sessionId}";
}
