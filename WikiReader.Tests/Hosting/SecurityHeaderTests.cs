using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

[Trait("Category", "Fast")]
public sealed class SecurityHeaderTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/css/page.0.css")]
    public async Task Every_response_has_the_security_headers(string address)
    {
        using var visitor = shared.Application.NewVisitor();
        var headers = (await visitor.GetAsync(address)).Headers;
        var policy = headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().Split("; ");
        var media = $"http://{shared.Application.Sandbox.Url.Authority} https://upload.wikimedia.org https://thumb.wikimedia.org https://maps.wikimedia.org";
        policy.ShouldBe(
            [
                "default-src 'none'", "script-src 'self'", "style-src 'self'", "style-src-attr 'unsafe-inline'", $"img-src 'self' data: {media}", $"media-src {media}",
                "connect-src 'self'", "font-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "manifest-src 'self'",
            ],
            ignoreOrder: true);
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
        headers.Contains("Permissions-Policy").ShouldBeTrue();
        headers.Contains("Server").ShouldBeFalse();
    }
}
