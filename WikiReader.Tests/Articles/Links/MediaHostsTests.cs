using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia;

namespace WikiReader.Tests.Articles.Links;

[Trait("Category", "Fast")]
public sealed class MediaHostsTests
{
    [Theory]
    [InlineData("as it is", "https://upload.wikimedia.org/a.png", "https://upload.wikimedia.org/a.png")]
    [InlineData("by http", "http://upload.wikimedia.org/a.png", "https://upload.wikimedia.org/a.png")]
    [InlineData("with a query", "http://maps.wikimedia.org/a.png?b=c%2Fd", "https://maps.wikimedia.org/a.png?b=c%2Fd")]
    [InlineData("with a name that stays escaped", "http://upload.wikimedia.org/S%C3%A3o%2C%20x.png", "https://upload.wikimedia.org/S%C3%A3o%2C%20x.png")]
    public void Wikimedia_files_are_loaded_over_https(string what, string address, string expected) =>
        (Hosts().Resolve(new Uri(address))?.AbsoluteUri).ShouldBe(expected, what);

    [Theory]
    [InlineData("another host", "https://example.org/a.png")]
    [InlineData("a host below", "https://x.upload.wikimedia.org/a.png")]
    [InlineData("a host above", "https://wikimedia.org/a.png")]
    [InlineData("another port", "https://upload.wikimedia.org:8443/a.png")]
    [InlineData("http at the port of https", "http://upload.wikimedia.org:443/a.png")]
    [InlineData("a final dot", "https://upload.wikimedia.org./a.png")]
    [InlineData("user info", "https://user@upload.wikimedia.org/a.png")]
    [InlineData("another scheme", "ftp://upload.wikimedia.org/a.png")]
    [InlineData("a socket", "wss://upload.wikimedia.org/a.png")]
    public void Files_of_other_hosts_are_not_loaded(string what, string address) => Hosts().Resolve(new Uri(address)).ShouldBeNull(what);

    [Theory]
    [InlineData("http", "http://127.0.0.1:5081/a.png", "http://127.0.0.1:5081/a.png")]
    [InlineData("https", "https://127.0.0.1:5081/a.png", "http://127.0.0.1:5081/a.png")]
    [InlineData("another port", "http://127.0.0.1:5082/a.png", null)]
    [InlineData("no port", "http://127.0.0.1/a.png", null)]
    [InlineData("another name of this machine", "http://localhost:5081/a.png", null)]
    public void Loopback_hosts_are_loaded_over_http_at_their_port(string what, string address, string? expected) =>
        (Hosts("127.0.0.1:5081").Resolve(new Uri(address))?.AbsoluteUri).ShouldBe(expected, what);

    [Theory]
    [InlineData("by https", "https://media.example:8443/a.png", "https://media.example:8443/a.png")]
    [InlineData("by http", "http://media.example:8443/a.png", "https://media.example:8443/a.png")]
    public void Other_configured_hosts_keep_their_port(string what, string address, string expected) =>
        Hosts("media.example:8443").Resolve(new Uri(address))!.AbsoluteUri.ShouldBe(expected, what);

    [Fact]
    public void A_host_may_be_configured_with_its_default_port() =>
        Hosts("media.example:443").Resolve(new Uri("https://media.example/a.png"))!.AbsoluteUri.ShouldBe("https://media.example/a.png");

    [Fact]
    public void Configured_hosts_replace_those_of_Wikimedia() => Hosts("media.example").Resolve(new Uri("https://upload.wikimedia.org/a.png")).ShouldBeNull();

    [Fact]
    public void The_content_security_policy_names_the_same_hosts() =>
        Hosts("media.example", "127.0.0.1:5081", "media.example:8443").Sources.ShouldBe(["https://media.example", "http://127.0.0.1:5081", "https://media.example:8443"], ignoreOrder: true);

    [Theory]
    [InlineData("media.example", true)]
    [InlineData("MEDIA.example", true)]
    [InlineData("media.example:8443", true)]
    [InlineData("127.0.0.1:5081", true)]
    [InlineData("[::1]:5081", true)]
    [InlineData("https://media.example", false)]
    [InlineData("media.example/", false)]
    [InlineData("media.example/path", false)]
    [InlineData("user@media.example", false)]
    [InlineData("media.example:x", false)]
    [InlineData("*.media.example", false)]
    [InlineData("media.example; script-src *", false)]
    [InlineData("", false)]
    public void A_media_host_is_a_host_name_with_an_optional_port(string host, bool expected) => MediaHosts.IsHost(host).ShouldBe(expected);

    private static MediaHosts Hosts(params string[] hosts)
    {
        var options = new WikimediaOptions();
        foreach (var host in hosts) options.MediaHosts.Add(host);
        return new MediaHosts(Options.Create(options));
    }
}
