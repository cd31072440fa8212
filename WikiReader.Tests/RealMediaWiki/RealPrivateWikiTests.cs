using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.RealMediaWiki;

[Collection(RealMediaWikiCollection.Name)]
public sealed class RealPrivateWikiTests(RealMediaWikiFixture real) : IDisposable
{
    private const string Lighthouse = "/wikipedia/en/wiki/Lighthouse", Sentence = "is a tower with a lamp";

    public void Dispose() => real.Wiki.MakePublic();

    [Fact]
    public async Task A_wiki_that_becomes_private_takes_back_what_was_read()
    {
        using var reader = await real.SignInAsync();
        (await reader.OpenAsync(Lighthouse)).Document.Body!.TextContent.ShouldContain(Sentence);

        real.Wiki.MakePrivate();
        var denied = await reader.OpenAsync(Lighthouse);
        denied.Status.ShouldBe(HttpStatusCode.Forbidden);
        denied.Notice.ShouldBe("not-allowed");
        denied.Document.DocumentElement.TextContent.ShouldNotContain(Sentence);

        real.Wiki.MakePublic();
        (await reader.OpenAsync(Lighthouse)).Document.Body!.TextContent.ShouldContain(Sentence);
    }

    [Fact]
    public async Task What_one_reader_has_read_is_not_shown_to_another_from_a_copy()
    {
        using var reader = await real.SignInAsync();
        (await reader.OpenAsync(Lighthouse)).Status.ShouldBe(HttpStatusCode.OK);
        real.Wiki.MakePrivate();
        using var other = real.Reader.NewVisitor();
        var denied = await other.SignInAsync(Lighthouse, user: "Editor");
        denied.Notice.ShouldBe("not-allowed");
        denied.Document.DocumentElement.TextContent.ShouldNotContain(Sentence);
    }

    [Theory]
    [InlineData("/wikipedia/en/search?q=lamp")]
    [InlineData("/wikipedia/en/wiki/A_page_that_nobody_has_written")]
    [InlineData("/wikipedia/en/wiki/Beacon")]
    public async Task A_private_wiki_says_nothing_in_any_other_way(string address)
    {
        using var reader = await real.SignInAsync();
        real.Wiki.MakePrivate();
        var page = await reader.OpenAsync(address);
        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Notice.ShouldBe("not-allowed");
    }

    [Fact]
    public async Task A_denial_signs_nobody_out()
    {
        using var reader = await real.SignInAsync();
        real.Wiki.MakePrivate();
        await reader.OpenAsync(Lighthouse);
        (await reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
