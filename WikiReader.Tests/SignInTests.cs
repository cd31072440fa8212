using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

public sealed class SignInTests
{
    [Fact]
    public async Task A_reader_who_opens_an_article_signs_in_and_lands_on_it()
    {
        await using var application = await ReaderApplication.StartAsync();
        using var visitor = application.NewVisitor();
        var page = await visitor.SignInAsync("/wikipedia/en/wiki/Earth?variant=en");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Address.PathAndQuery.ShouldBe("/wikipedia/en/wiki/Earth?variant=en");
        page.Heading.ShouldBe("Earth");
    }
}
