using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

/// <summary>How anonymous requests are partitioned by IP address for rate limiting.</summary>
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
}
