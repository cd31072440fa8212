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
internal sealed class RememberedTickets(ISecureDataFormat<AuthenticationTicket> format) : ISecureDataFormat<AuthenticationTicket>, IDisposable
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
        var key = $"{purpose} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(protectedText)))}";
        if (!_tickets.TryGetValue(key, out AuthenticationTicket? ticket))
        {
            ticket = format.Unprotect(protectedText, purpose);
            // What opens nothing is not remembered: anybody can send that.
            if (ticket is not null) _tickets.Set(key, ticket, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Life });
        }

        // Whoever gets it may change it.
        return ticket?.Clone();
    }

    public void Dispose() => _tickets.Dispose();

    /// <summary>Puts the memory in front of the format that the framework has chosen.</summary>
    internal sealed class Setup : IPostConfigureOptions<CookieAuthenticationOptions>
    {
        public void PostConfigure(string? name, CookieAuthenticationOptions options)
        {
            if (name == WikimediaDefaults.SessionScheme) options.TicketDataFormat = new RememberedTickets(options.TicketDataFormat);
        }
    }
}
