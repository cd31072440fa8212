using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

/// <summary>How anonymous requests are partitioned by IP address for rate limiting, and how large a form may be.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", false)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public async Task IP_addresses_of_one_subscriber_share_a_limit(string first, string second, bool isShared)
    {
        await using var application = await ReaderApplication.StartAsync(settings: [("Limits:PerAddressPerMinute", "1"), ("ForwardedHeaders:KnownNetworks:0", "127.0.0.0/8")]);
        using var visitor = application.NewVisitor();
        (await visitor.GetAsync("/about", ("X-Forwarded-For", first))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/about", ("X-Forwarded-For", second))).StatusCode.ShouldBe(isShared ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(1_000, HttpStatusCode.Redirect)]
    [InlineData(100_000, HttpStatusCode.BadRequest)]
    public async Task A_form_is_accepted_up_to_the_form_size_limit(int length, HttpStatusCode status)
    {
        await using var application = await ReaderApplication.StartAsync();
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var token = (await reader.OpenAsync("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull().GetAttribute("value")!;
        var response = await reader.PostAsync("/signout", ("padding", new string('x', length)), ("__RequestVerificationToken", token));
        response.StatusCode.ShouldBe(status);
    }
}
