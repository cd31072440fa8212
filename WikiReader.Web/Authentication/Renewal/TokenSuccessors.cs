using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// The tokens that took the place of others. A browser that never received them, or another tab that sent the old cookie, is led to the
/// newest. They are kept encrypted, under a hash of the refresh token that was used up, until a request has presented them and
/// <see cref="ReaderSessionOptions.SuccessorLifetime"/> has passed since, at most for a day.
/// </summary>
internal sealed class TokenSuccessors(ISharedState state, IDataProtectionProvider protection, IOptions<ReaderSessionOptions> options)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    // A day of refreshes, even of tokens that live for a minute.
    private const int LongestChain = 2000;

    private readonly IDataProtector _protector = protection.CreateProtector("WikiReader.Successors");

    /// <summary>The last of the chain that begins with these tokens; null if nothing took their place.</summary>
    public async Task<SessionTokens?> FindNewestAsync(SessionTokens tokens)
    {
        SessionTokens? newest = null;
        for (var link = 0; link < LongestChain && await FindAsync(newest ?? tokens) is { } next; link++)
        {
            var isLast = next.RefreshToken == (newest ?? tokens).RefreshToken;
            newest = next;
            if (isLast) break;
        }

        return newest;
    }

    public async Task StoreAsync(SessionTokens old, SessionTokens successor)
    {
        var name = old.Name;
        await state.SetAsync(KeyOf(name), _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(successor, SuccessorJsonContext.Default.SessionTokens)), Longest);
        if (successor.RefreshToken != old.RefreshToken) await state.SetAsync(OriginOf(successor.Name), Encoding.ASCII.GetBytes(name), Longest);
    }

    /// <summary>Says that a browser holds these tokens, so that those they replaced need not be waited for much longer.</summary>
    public async Task MarkPresentedAsync(SessionTokens tokens)
    {
        var name = tokens.Name;
        if (await state.GetAsync(OriginOf(name)) is not { } origin) return;
        await state.ShortenAsync(KeyOf(Encoding.ASCII.GetString(origin)), options.Value.SuccessorLifetime);
        await state.RemoveAsync(OriginOf(name));
    }

    /// <summary>Forgets what took the place of these tokens, and gives the newest of it.</summary>
    public async Task<SessionTokens> RemoveAsync(SessionTokens tokens)
    {
        for (var link = 0; link < LongestChain && await FindAsync(tokens) is { } next; link++)
        {
            await state.RemoveAsync(KeyOf(tokens.Name));
            await state.RemoveAsync(OriginOf(next.Name));
            tokens = next;
        }

        return tokens;
    }

    private async Task<SessionTokens?> FindAsync(SessionTokens tokens)
    {
        if (await state.GetAsync(KeyOf(tokens.Name)) is not { } entry) return null;
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(entry), SuccessorJsonContext.Default.SessionTokens);
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static string KeyOf(string name) => $"successor:{name}";

    private static string OriginOf(string name) => $"origin:{name}";
}

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SessionTokens))]
internal sealed partial class SuccessorJsonContext : JsonSerializerContext;
