using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.InvalidResponses;

public sealed class SignInResponseTests(ApplicationWithClock shared) : InvalidResponsesTest(shared)
{
    private const string Article = "/wikipedia/en/wiki/Earth";

    private static readonly string[] Read = ["access_token", "token_type", "expires_in", "refresh_token", "sub", "username", "error"];

    [Theory]
    [InlineData("/access_token")]
    [InlineData("/resource/profile")]
    public async Task No_invalid_sign_in_response_causes_a_500(string endpoint)
    {
        foreach (var mutation in JsonMutations.Of(await SampleAsync(endpoint), Read)) await CheckAsync(endpoint, mutation);
        ShouldHaveNoFaults();
    }

    [Theory]
    [InlineData("/access_token")]
    [InlineData("/resource/profile")]
    public async Task No_invalid_status_header_or_body_in_a_sign_in_causes_a_500(string endpoint)
    {
        foreach (var mutation in BodyMutations.All) await CheckAsync(endpoint, mutation);
        ShouldHaveNoFaults();
    }

    [Fact]
    public async Task No_invalid_refusal_of_the_code_causes_a_500()
    {
        var refusal = """{"error":"invalid_request","hint":"Authorization code has been revoked"}"""u8.ToArray();
        foreach (var mutation in JsonMutations.Of(refusal, Read))
            await CheckAsync("/access_token", mutation with { Status = 400, Body = _ => mutation.Body(refusal) });
        ShouldHaveNoFaults();
    }

    // The profile endpoint distinguishes an invalid token from a page that the user may not read.
    [Fact]
    public async Task No_invalid_profile_of_a_denied_user_causes_a_500()
    {
        var sample = await SampleAsync("/resource/profile");
        using var denied = Application.Sandbox.Intercept(
            request => EndsWith(request, "/Moon/bare"), CannedResponses.Of(403, "application/json", """{"error":"rest-read-denied","httpCode":403}"""));
        foreach (var mutation in JsonMutations.Of(sample, Read).Concat(BodyMutations.All))
        {
            using (Tamper("/resource/profile", mutation)) await OpenAsync(mutation.Name, "/wikipedia/en/wiki/Moon");
            Time.Advance(Pause);
        }

        ShouldHaveNoFaults();
    }

    [Theory]
    [InlineData("expires_in", "null")]
    [InlineData("expires_in", "\"soon\"")]
    [InlineData("expires_in", "1e400")]
    [InlineData("expires_in", "9223372036854775807")]
    [InlineData("expires_in", "31536000000000")]
    [InlineData("expires_in", "-1")]
    [InlineData("refresh_token", "null")]
    [InlineData("refresh_token", "{}")]
    [InlineData("token_type", "\"bearer\"")]
    public async Task A_sign_in_requires_only_an_access_token(string field, string value)
    {
        using var reader = Application.NewVisitor();
        using var odd = Tamper("/access_token", new Mutation("odd") { Body = good => JsonMutations.Replace(good, [field], _ => value) });
        (await reader.SignInAsync(Article)).Heading.ShouldBe("Earth");
        var account = await reader.OpenAsync("/account");
        account.Status.ShouldBe(HttpStatusCode.OK);
        (account.Document.QuerySelector("[data-token-ends]") is null).ShouldBe(field == "expires_in");
    }

    [Theory]
    [InlineData("access_token", "null")]
    [InlineData("access_token", "{\"a\":1}")]
    [InlineData("access_token", "\"a\\r\\nX: y\"")]
    [InlineData("access_token", "\"\u00e9\"")]
    [InlineData("token_type", "\"mac\"")]
    public async Task Unusable_tokens_make_the_sign_in_unavailable(string field, string value)
    {
        using var reader = Application.NewVisitor();
        using var odd = Tamper("/access_token", new Mutation("odd") { Body = good => JsonMutations.Replace(good, [field], _ => value) });
        var page = await reader.SignInAsync(Article);
        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Message.ShouldBe("sign-in-unavailable");
        reader.SessionCookie.ShouldBeNull();
    }

    [Theory]
    [InlineData("/access_token", "access_token")]
    [InlineData("/resource/profile", "sub")]
    public async Task A_failed_second_sign_in_keeps_the_session(string endpoint, string field)
    {
        using (Tamper(endpoint, new Mutation("invalid") { Body = good => JsonMutations.Replace(good, [field], _ => "5") }))
            (await Reader.SignInAsync()).Message.ShouldBe("sign-in-unavailable");
        (await Reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
        (await Reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task CheckAsync(string endpoint, Mutation mutation)
    {
        using var visitor = Application.NewVisitor();
        using (Tamper(endpoint, mutation))
        {
            try
            {
                var page = await visitor.SignInAsync();
                if ((int)page.Status == 500 || page.Heading.Length == 0 || page.Document.QuerySelector("main") is null) Note(mutation.Name, "sign-in", $"is a {(int)page.Status} ({page.Message})");
                if ((page.Status is HttpStatusCode.OK) != (visitor.SessionCookie is not null)) Note(mutation.Name, "sign-in", "says one thing and does another");
            }
            catch (Exception exception) when (exception is HttpRequestException or ShouldAssertException)
            {
                Note(mutation.Name, "sign-in", exception.Message);
            }
        }

        Time.Advance(Pause);
    }

    private async Task<byte[]> SampleAsync(string endpoint)
    {
        byte[]? sample = null;
        using (Tamper(endpoint, new Mutation("none") { Body = good => sample = good })) await Reader.SignInAsync();
        Reader.KeepCookies();
        return sample.ShouldNotBeNull();
    }
}
