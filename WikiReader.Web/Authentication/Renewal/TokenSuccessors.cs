using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// Maps tokens to those that replaced them, for a browser that never received the new ones, or another tab that sent the old cookie. Entries are
/// encrypted and keyed by a hash of the used refresh token. They expire <see cref="ReaderSessionOptions.SuccessorLifetime"/> after a request has
/// presented the new tokens, or after a day.
/// </summary>
internal sealed class TokenSuccessors(ISharedState state, IDataProtectionProvider protection, IOptions<ReaderSessionOptions> options)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    // Covers a day of refreshes, even of tokens that live for a minute.
    private const int LongestChain = 2000;

    private readonly IDataProtector _protector = protection.CreateProtector("WikiReader.Successors");

    /// <summary>The last of the chain of successors; null if these tokens were not replaced.</summary>
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

    /// <summary>Records that a browser has presented these tokens, and shortens the lifetime of the entry that leads to them.</summary>
    public async Task MarkPresentedAsync(SessionTokens tokens)
    {
        var name = tokens.Name;
        if (await state.GetAsync(OriginOf(name)) is not { } origin) return;
        await state.ShortenAsync(KeyOf(Encoding.ASCII.GetString(origin)), options.Value.SuccessorLifetime);
        await state.RemoveAsync(OriginOf(name));
    }

    /// <summary>Removes the successors of these tokens, and returns the newest; the tokens themselves if they were not replaced.</summary>
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
