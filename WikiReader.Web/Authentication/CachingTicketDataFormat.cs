using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication;

/// <summary>
/// Opens session cookies, and remembers for a few minutes what was in them: to decrypt one takes as long as much of a page. Each request still
/// asks whether the session was ended. Kept under a hash, in this process only, and for a bounded number of sessions.
/// </summary>
internal sealed class CachingTicketDataFormat(ISecureDataFormat<AuthenticationTicket> format) : ISecureDataFormat<AuthenticationTicket>, IDisposable
{
    private const int MaximumCount = 2000;

    // Keys that were revoked open nothing after this.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

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
            // What opens nothing is not remembered: anybody can send that.
            if (ticket is not null) Remember(key, ticket);
        }

        // Whoever gets it may change its properties. A principal is replaced, and never changed.
        return ticket is null ? null : new AuthenticationTicket(ticket.Principal, ticket.Properties.Clone(), ticket.AuthenticationScheme);
    }

    public void Dispose() => _tickets.Dispose();

    private void Remember(string key, AuthenticationTicket ticket)
    {
        SessionContent.Remember(ticket.Properties);
        _tickets.Set(key, ticket, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Life });
    }

    private static string KeyOf(string protectedText, string? purpose)
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(protectedText.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8.AsSpan(0, Encoding.UTF8.GetBytes(protectedText, utf8)), hash);
        ArrayPool<byte>.Shared.Return(utf8);
        return $"{purpose} {Convert.ToHexString(hash)}";
    }

    /// <summary>Puts the memory in front of the format that the framework has chosen.</summary>
    internal sealed class Setup : IPostConfigureOptions<CookieAuthenticationOptions>
    {
        public void PostConfigure(string? name, CookieAuthenticationOptions options)
        {
            if (name == WikimediaDefaults.SessionScheme) options.TicketDataFormat = new CachingTicketDataFormat(options.TicketDataFormat);
        }
    }
}
