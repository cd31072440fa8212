using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>The sessions that were ended, remembered for as long as a cookie of theirs could live.</summary>
internal sealed class EndedSessions(ISharedState state, IOptions<ReaderSessionOptions> options)
{
    public async ValueTask EndAsync(string sessionId) => await state.SetAsync(KeyOf(sessionId), [1], options.Value.AbsoluteLifetime);

    public async ValueTask<bool> HaveAsync(string? sessionId) => sessionId is null || await state.ExistsAsync(KeyOf(sessionId), options.Value.AbsoluteLifetime);

    private static string KeyOf(string sessionId) => $"ended:{sessionId}";
}
