using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

[Trait("Category", "Fast")]
public sealed class CachingTicketDataFormatTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private ISecureDataFormat<AuthenticationTicket> Format =>
        Application.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("Session").TicketDataFormat;

    [Fact]
    public void A_ticket_changed_by_one_request_is_unchanged_for_the_next()
    {
        var cookie = Reader.SessionCookie!.Value;
        Format.Unprotect(cookie)!.Properties.Items.Clear();
        Format.Unprotect(cookie)!.Properties.GetTokenValue("access_token").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_cookie_with_one_changed_character_is_not_accepted()
    {
        await Reader.OpenAsync("/account");
        var cookie = Reader.SessionCookie!.Value;
        Reader.Restore($"{cookie[..100]}{(cookie[100] == 'A' ? 'B' : 'A')}{cookie[101..]}");
        (await Reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_revoked_session_stays_revoked_although_its_ticket_is_cached()
    {
        var account = await Reader.OpenAsync("/account");
        var cookie = Reader.SessionCookie!.Value;
        var token = account.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await Reader.PostAsync("/signout", ("__RequestVerificationToken", token));
        Reader.Restore(cookie);
        (await Reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
