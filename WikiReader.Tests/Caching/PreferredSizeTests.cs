using System.Collections.Concurrent;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Caching;

/// <summary>A wiki names the picture of a file in the size that the reader's account prefers.</summary>
[Trait("Category", "Fast")]
public sealed class PreferredSizeTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    [Fact]
    public async Task A_reader_never_sees_a_file_in_the_size_that_another_prefers()
    {
        var widths = new ConcurrentQueue<int>([320, 1280]);
        using var file = Application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/file/File:Sun.svg", StringComparison.Ordinal),
            async context =>
            {
                widths.TryDequeue(out var width).ShouldBeTrue();
                await CannedResponses.Of(200, "application/json", Json(width))(context);
            });
        using var other = Application.NewVisitor();
        await other.SignInAsync(user: "Amina");
        (await WidthAsync(Reader)).ShouldBe("320");
        (await WidthAsync(other)).ShouldBe("1280");
        // From the cache.
        (await WidthAsync(Reader)).ShouldBe("320");
        (await WidthAsync(other)).ShouldBe("1280");
    }

    private static async Task<string?> WidthAsync(Visitor visitor) =>
        (await visitor.OpenAsync("/commons/mul/wiki/File:Sun.svg")).Article.ShouldNotBeNull().QuerySelector("figure.wr-file img").ShouldNotBeNull().GetAttribute("width");

    private static string Json(int width) =>
        $$"""{"original":{"mediatype":"DRAWING","url":"//upload.wikimedia.org/a.svg"},"preferred":{"mediatype":"DRAWING","url":"//upload.wikimedia.org/{{width}}px-a.png","width":{{width}},"height":9} }""";
}
