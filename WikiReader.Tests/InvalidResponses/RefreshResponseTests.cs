using System.Net;
using System.Text;

namespace WikiReader.Tests.InvalidResponses;

public sealed class RefreshResponseTests(ApplicationWithClock shared) : InvalidResponsesTest(shared)
{
    private const string Article = "/wikipedia/en/wiki/Earth";

    [Fact]
    public async Task No_invalid_token_response_ends_the_session()
    {
        // A different but well-formed refresh token is a valid response.
        var mutations = JsonMutations.Of(await SampleAsync(), "access_token", "token_type", "expires_in", "refresh_token").Where(mutation => mutation.Path != "$.refresh_token" || !mutation.Name.Contains("= \"", StringComparison.Ordinal) && !mutation.Name.EndsWith("as text", StringComparison.Ordinal));
        foreach (var mutation in mutations) await CheckAsync(mutation);
        ShouldHaveNoFaults();
    }

    [Fact]
    public async Task No_invalid_status_header_or_body_of_a_refresh_ends_the_session()
    {
        foreach (var mutation in BodyMutations.All) await CheckAsync(mutation);
        ShouldHaveNoFaults();
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_scope"}""")]
    [InlineData(403, """{"error":"invalid_grant"}""")]
    [InlineData(500, """{"error":"invalid_request"}""")]
    public async Task No_invalid_error_response_of_a_refresh_ends_the_session(int status, string body)
    {
        // A misconfigured consumer is the only failure that is logged as an error.
        foreach (var mutation in JsonMutations.Of(Encoding.UTF8.GetBytes(body), "error").Where(mutation => status != 400 || mutation.Path == "$.error" && mutation.Name.Contains(" = ", StringComparison.Ordinal)))
            await CheckAsync(mutation with { Status = status, Body = _ => mutation.Body(Encoding.UTF8.GetBytes(body)) });
        ShouldHaveNoFaults();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"soon\"")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e400")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("100000000000000")]
    public async Task A_token_without_a_usable_expires_in_is_used_until_Wikimedia_refuses_it(string expiresIn)
    {
        Application.Sandbox.Expire("Reader");
        using (Tamper("/access_token", new Mutation("odd") { Body = good => JsonMutations.Replace(good, ["expires_in"], _ => expiresIn) }))
            (await Reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
        Reader.KeepCookies();
        Application.Sandbox.ClearRequests();
        Time.Advance(TimeSpan.FromDays(20));
        (await Reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
        Application.Sandbox.Requests.ShouldNotContain(request => request.Path.EndsWith("/access_token", StringComparison.Ordinal));
        (await Reader.OpenAsync("/account")).Document.QuerySelector("[data-token-ends]").ShouldBeNull();

        Application.Sandbox.Expire("Reader");
        (await Reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
        Application.Sandbox.Requests.ShouldContain(request => request.Path.EndsWith("/access_token", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("\"3600\"")]
    [InlineData("3600.5")]
    [InlineData("3.6e3")]
    public async Task Expires_in_is_read_in_any_number_format(string expiresIn)
    {
        Application.Sandbox.Expire("Reader");
        using (Tamper("/access_token", new Mutation("odd") { Body = good => JsonMutations.Replace(good, ["expires_in"], _ => expiresIn) }))
            (await Reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
        var ends = DateTimeOffset.Parse((await Reader.OpenAsync("/account")).Document.QuerySelector("[data-token-ends]")!.GetAttribute("datetime")!, null);
        (ends - Time.GetUtcNow()).TotalSeconds.ShouldBe(3600, tolerance: 1);
    }

    private async Task CheckAsync(Mutation mutation)
    {
        Application.Sandbox.Expire("Reader");
        using (Tamper("/access_token", mutation))
        {
            await OpenAsync(mutation.Name, Article);
            await OpenAsync(mutation.Name, "/account", "Your account");
        }

        Reader.KeepCookies();
        Time.Advance(Pause);
        // Whatever was stored from the response, the next refresh must succeed.
        Application.Sandbox.Expire("Reader");
        await OpenAsync($"after {mutation.Name}", Article, "Earth");
        Reader.KeepCookies();
    }

    private async Task<byte[]> SampleAsync()
    {
        byte[]? sample = null;
        Application.Sandbox.Expire("Reader");
        using (Tamper("/access_token", new Mutation("none") { Body = good => sample = good })) (await Reader.OpenAsync(Article)).Status.ShouldBe(HttpStatusCode.OK);
        Reader.KeepCookies();
        return sample.ShouldNotBeNull();
    }
}
