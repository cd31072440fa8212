using System.Net;

namespace WikiReader.Tests.RealMediaWiki;

[Collection(RealMediaWikiCollection.Name)]
public sealed class RealPrivateWikiTests(RealMediaWikiFixture real) : IDisposable
{
    private const string Lighthouse = "/wikipedia/en/wiki/Lighthouse", Sentence = "is a tower with a lamp";

    public void Dispose() => real.Wiki.MakePublic();

    [Fact]
    public async Task A_page_is_denied_once_its_wiki_becomes_private()
    {
        using var reader = await real.SignInAsync();
        (await reader.OpenAsync(Lighthouse)).Document.Body!.TextContent.ShouldContain(Sentence);

        real.Wiki.MakePrivate();
        var denied = await reader.OpenAsync(Lighthouse);
        denied.Status.ShouldBe(HttpStatusCode.Forbidden);
        denied.Message.ShouldBe("not-allowed");
        denied.Document.DocumentElement.TextContent.ShouldNotContain(Sentence);

        real.Wiki.MakePublic();
        (await reader.OpenAsync(Lighthouse)).Document.Body!.TextContent.ShouldContain(Sentence);
    }

    [Fact]
    public async Task A_cached_article_is_not_shown_to_a_user_without_access()
    {
        using var reader = await real.SignInAsync();
        (await reader.OpenAsync(Lighthouse)).Status.ShouldBe(HttpStatusCode.OK);
        real.Wiki.MakePrivate();
        using var other = real.Reader.NewVisitor();
        var denied = await other.SignInAsync(Lighthouse, user: "Editor");
        denied.Message.ShouldBe("not-allowed");
        denied.Document.DocumentElement.TextContent.ShouldNotContain(Sentence);
    }

    [Theory]
    [InlineData("/wikipedia/en/search?q=lamp")]
    [InlineData("/wikipedia/en/wiki/A_page_that_nobody_has_written")]
    [InlineData("/wikipedia/en/wiki/Beacon")]
    public async Task No_address_reveals_content_of_a_private_wiki(string address)
    {
        using var reader = await real.SignInAsync();
        real.Wiki.MakePrivate();
        var page = await reader.OpenAsync(address);
        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Message.ShouldBe("not-allowed");
    }

    [Fact]
    public async Task A_denial_does_not_end_the_session()
    {
        using var reader = await real.SignInAsync();
        real.Wiki.MakePrivate();
        await reader.OpenAsync(Lighthouse);
        (await reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
