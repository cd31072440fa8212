using System.Net;
using System.Text;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Delivery;

/// <summary>What the style sheet and the script of an article have in common.</summary>
[Trait("Category", "Fast")]
public sealed class BundleTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    [Theory]
    [InlineData("css", "gzip", "gzip")]
    [InlineData("css", "gzip, deflate, br, zstd", "br")]
    [InlineData("css", "identity", null)]
    [InlineData("js", "gzip", "gzip")]
    [InlineData("js", "gzip, deflate, br, zstd", "br")]
    [InlineData("js", "identity", null)]
    public async Task A_bundle_is_the_same_in_every_content_coding_and_is_kept_for_a_year(string kind, string accepted, string? coding)
    {
        var address = await AddressOfAsync(kind);
        var response = await Reader.GetAsync(address, ("Accept-Encoding", accepted));
        response.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(coding);
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        response.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        var body = await response.Content.ReadAsByteArrayAsync();
        Encoding.UTF8.GetString(Decoding.Decode(body, coding)).ShouldBe(await TextOf(address));
        // With its header it arrives in the first ten packets of a connection (RFC 6928), about 14,600 bytes.
        if (coding is not null) body.Length.ShouldBeLessThan(13_500, "of about 55,000 bytes of style sheet, 40,000 of script");
    }

    [Theory]
    [InlineData("css")]
    [InlineData("js")]
    public async Task The_address_of_another_version_gets_the_current_one_for_this_time_only(string kind)
    {
        var other = $"/{kind}/article-page.0123456789abcdef.{kind}";
        var response = await Reader.GetAsync(other);
        response.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        (await response.Content.ReadAsStringAsync()).ShouldBe(await TextOf(await AddressOfAsync(kind)));
        (await Reader.GetAsync(other, ("If-None-Match", response.Headers.ETag!.ToString()))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private async Task<string> AddressOfAsync(string kind)
    {
        var document = (await Reader.OpenAsync("/wikipedia/en/wiki/Earth")).Document;
        return (kind == "css" ? document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href") : document.QuerySelector("script")!.GetAttribute("src"))!;
    }

    private async Task<string> TextOf(string address) => await (await Reader.GetAsync(address)).Content.ReadAsStringAsync();
}
