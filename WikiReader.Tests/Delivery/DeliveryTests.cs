using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Delivery;

[Trait("Category", "Fast")]
public sealed class DeliveryTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const string Address = "/wikipedia/en/wiki/Earth";

    [Fact]
    public async Task A_page_has_the_same_bytes_in_every_content_coding()
    {
        await UntilBrotliAsync(Address);
        var plain = await ReadAsync(Address, "identity", null);
        (await ReadAsync(Address, "gzip", "gzip")).ShouldBe(plain);
        (await ReadAsync(Address, "br", "br")).ShouldBe(plain);
    }

    [Fact]
    public async Task The_first_response_does_not_wait_for_brotli_compression()
    {
        var unread = UnreadPage.Add(Application);
        (await GetAsync(unread.Address, "gzip, deflate, br, zstd")).Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        await UntilBrotliAsync(unread.Address);
    }

    [Fact]
    public async Task The_page_shell_fits_the_brotli_slot_however_long_the_description_is() =>
        await UntilBrotliAsync(UnreadPage.Add(Application, $"""<div class="shortdescription">{new string('x', 100_000)}</div><p>{new string('y', 1000)}</p>""").Address);

    [Theory]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task A_page_has_Content_Length_Vary_and_a_private_Cache_Control(string encoding)
    {
        var response = await GetAsync(Address, encoding);
        response.Content.Headers.ContentLength.ShouldBe((await response.Content.ReadAsByteArrayAsync()).Length);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        response.Headers.Vary.ShouldBe(["Accept-Encoding", "Accept-Language", "Cookie"], ignoreOrder: true);
        response.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        response.Headers.ETag!.IsWeak.ShouldBeTrue();
    }

    [Fact]
    public async Task HEAD_has_the_headers_of_GET()
    {
        // Once there is a brotli form, every coding has the padded slot before the content, so the length no longer changes.
        await UntilBrotliAsync(Address);
        var page = await GetAsync(Address, "gzip");
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(Application.Url, Address));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        var head = await Reader.SendAsync(request);
        head.Content.Headers.ContentLength.ShouldBe(page.Content.Headers.ContentLength);
        head.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        head.Headers.ETag.ShouldBe(page.Headers.ETag);
    }

    [Fact]
    public async Task A_matching_If_None_Match_is_a_304_and_renders_nothing()
    {
        var page = await GetAsync(Address, "gzip");
        using var articles = new CountedMetrics(Application, "WikiReader.Articles");
        using var pages = new CountedMetrics(Application, "WikiReader.Delivery");
        var again = await Reader.GetAsync(Address, ("If-None-Match", page.Headers.ETag!.ToString()));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        again.Headers.ETag.ShouldBe(page.Headers.ETag);
        again.Headers.GetValues("Content-Security-Policy").ShouldBe(page.Headers.GetValues("Content-Security-Policy"), "a browser takes the headers of a 304 for those of its cached page");
        articles["wikireader.article.writing"].ShouldBe(0);
        pages["wikireader.delivery.pages none False"].ShouldBe(1);
        pages["wikireader.delivery.pages gzip True"].ShouldBe(0);
    }

    [Theory]
    [InlineData("W/\"another\"")]
    [InlineData("nonsense")]
    public async Task An_If_None_Match_that_does_not_match_is_a_200(string tag) =>
        (await Reader.GetAsync(Address, ("If-None-Match", tag))).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Pages_of_two_users_have_different_entity_tags()
    {
        using var other = Application.NewVisitor();
        await other.SignInAsync(user: "Amina");
        (await other.GetAsync(Address)).Headers.ETag.ShouldNotBe((await Reader.GetAsync(Address)).Headers.ETag);
    }

    [Fact]
    public async Task A_page_with_a_redirect_hint_has_another_entity_tag() =>
        (await Reader.GetAsync(Address + "?redirectedfrom=World")).Headers.ETag.ShouldNotBe((await Reader.GetAsync(Address)).Headers.ETag);

    [Fact]
    public async Task Pages_that_contain_a_token_are_not_compressed()
    {
        var account = await GetAsync("/account", "gzip, br");
        account.StatusCode.ShouldBe(HttpStatusCode.OK);
        account.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    private Task<HttpResponseMessage> GetAsync(string address, string encodings) => Reader.GetAsync(address, ("Accept-Encoding", encodings));

    private async Task<byte[]> ReadAsync(string address, string encodings, string? expected)
    {
        var response = await GetAsync(address, encodings);
        response.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(expected);
        return Decoding.Decode(await response.Content.ReadAsByteArrayAsync(), expected);
    }

    private Task UntilBrotliAsync(string address) => Eventually.BecomesTrueAsync(
        async () => (await GetAsync(address, "br")).Content.Headers.ContentEncoding.SingleOrDefault() == "br", "the brotli segment is ready");
}
