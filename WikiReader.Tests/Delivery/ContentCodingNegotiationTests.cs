using WikiReader.Web.Delivery;
using WikiReader.Web.Delivery.Coding;

namespace WikiReader.Tests.Delivery;

/// <summary>RFC 9110, section 12.5.3.</summary>
[Trait("Category", "Fast")]
public sealed class ContentCodingNegotiationTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("identity", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("*", "br")]
    [InlineData("*;q=0.5, gzip;q=0.8", "gzip")]
    [InlineData("gzip;q=0.5, *;q=0", "gzip")]
    [InlineData("identity;q=1, gzip;q=0.5", null)]
    [InlineData("identity;q=0", null)]
    [InlineData("deflate, zstd", null)]
    [InlineData("gzip;q=0.001", "gzip")]
    [InlineData("gzip;q=nonsense", null)]
    public void The_smallest_content_coding_of_the_highest_quality_is_chosen(string? accepted, string? chosen)
    {
        var text = DeflateSegment.Compress(System.Text.Encoding.UTF8.GetBytes(new string('x', 4000)));
        text.AddBrotli(64);
        ContentCodingNegotiation.Choose(accepted, new ComposedPage(new PageShell(new byte[10], new byte[10]), text)).Name.ShouldBe(chosen);
    }
}
