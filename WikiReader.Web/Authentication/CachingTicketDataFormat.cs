using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication;

/// <summary>
/// Caches decrypted session cookies for five minutes, since decryption takes much of the time of a page. Revocation is still checked on
/// every request. Entries are keyed by a hash, local to this process, and bounded in number.
/// </summary>
internal sealed class CachingTicketDataFormat(ISecureDataFormat<AuthenticationTicket> format) : ISecureDataFormat<AuthenticationTicket>, IDisposable
{
    private const int MaximumCount = 2000;

    // After this time, cookies protected by a revoked key are no longer accepted.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _tickets = new(new MemoryCacheOptions { SizeLimit = MaximumCount });

    public string Protect(AuthenticationTicket data) => format.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => format.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null) return null;
        var key = KeyOf(protectedText, purpose);
        if (!_tickets.TryGetValue(key, out AuthenticationTicket? ticket))
        {
            ticket = format.Unprotect(protectedText, purpose);
            // Invalid cookies are not cached: anyone can send them.
            if (ticket is not null) Cache(key, ticket);
        }

        // Callers may change the properties, so each gets a copy. A principal is replaced, never changed.
        return ticket is null ? null : new AuthenticationTicket(ticket.Principal, ticket.Properties.Clone(), ticket.AuthenticationScheme);
    }

    public void Dispose() => _tickets.Dispose();

    private void Cache(string key, AuthenticationTicket ticket)
    {
        SessionContent.Attach(ticket.Properties);
        _tickets.Set(key, ticket, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Lifetime });
    }

    private static string KeyOf(string protectedText, string? purpose)
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(protectedText.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8.AsSpan(0, Encoding.UTF8.GetBytes(protectedText, utf8)), hash);
        ArrayPool<byte>.Shared.Return(utf8);
        return $"{purpose} {Convert.ToHexString(hash)}";
    }

    /// <summary>Wraps the format that the framework has chosen.</summary>
    internal sealed class Setup : IPostConfigureOptions<CookieAuthenticationOptions>
    {
        public void PostConfigure(string? name, CookieAuthenticationOptions options)
        {
            if (name == WikimediaDefaults.SessionScheme) options.TicketDataFormat = new CachingTicketDataFormat(options.TicketDataFormat);
        }
    }
}
