using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using WikiReader.Web.Authentication.Renewal;

namespace WikiReader.Tests.Sessions;

public sealed class SuccessorTests : SessionTest
{
    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"AccessToken":"x","RefreshToken":null,"ExpiresAt":null,"Life":"04:00:00"}""")]
    [InlineData("""{"AccessToken":null,"RefreshToken":"x","ExpiresAt":null,"Life":"04:00:00"}""")]
    [InlineData("""{"AccessToken":"x","ExpiresAt":null,"Life":"04:00:00"}""")]
    [InlineData("""{"AccessToken":"x","RefreshToken":"y","ExpiresAt":"never","Life":"04:00:00"}""")]
    [InlineData("""{"AccessToken":"x","RefreshToken":"y","ExpiresAt":null,"Life":"100000000.00:00:00"}""")]
    public async Task Tokens_stored_by_another_version_in_another_format_are_not_found(string json)
    {
        var tokens = new SessionTokens("old access", "old refresh", Time.GetUtcNow(), TimeSpan.FromHours(4));
        var protector = Application.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("WikiReader.Successors");
        await Application.Services.GetRequiredService<ISharedState>().SetAsync($"successor:{tokens.Name}", protector.Protect(Encoding.UTF8.GetBytes(json)), TimeSpan.FromHours(1));
        (await Application.Services.GetRequiredService<TokenSuccessors>().FindNewestAsync(tokens)).ShouldBeNull();
    }

    [Fact]
    public async Task Tokens_without_an_expiry_are_found_as_stored()
    {
        var (old, successor) = (new SessionTokens("a", "b", Time.GetUtcNow(), TimeSpan.FromHours(4)), new SessionTokens("c", "d", null, TimeSpan.Zero));
        var successors = Application.Services.GetRequiredService<TokenSuccessors>();
        await successors.StoreAsync(old, successor);
        (await successors.FindNewestAsync(old)).ShouldBe(successor);
    }
}
