using System.Net;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Articles.Links;

[Trait("Category", "Fast")]
public sealed class RedirectTests
{
    [Theory]
    [InlineData("plain letters", "./Earth#Orbit", "#Orbit")]
    [InlineData("other letters", "./Earth#Größe_und_Masse", "#Gr%C3%B6%C3%9Fe_und_Masse")]
    [InlineData("letters that are encoded", "./Earth#Gr%C3%B6%C3%9Fe", "#Gr%C3%B6%C3%9Fe")]
    [InlineData("a space", "./Earth#The orbit", "#The%20orbit")]
    [InlineData("a line break", "./Earth#a&#13;&#10;Set-Cookie: x=1", "#a%0D%0ASet-Cookie:%20x=1")]
    public async Task A_redirect_to_a_fragment_keeps_the_fragment(string what, string href, string fragment)
    {
        await using var application = await ReaderApplication.StartAsync();
        using var visitor = application.NewVisitor();
        application.Sandbox.Pages.Add(new SandboxPage("wikipedia", "en", "Elsewhere", "Elsewhere", 9001, 90010, DateTimeOffset.UnixEpoch,
            $"""<!DOCTYPE html><html><title>Elsewhere</title><body lang="en" dir="ltr"><link rel="mw:PageProp/redirect" href="{href}"></body></html>"""));
        await visitor.SignInAsync();
        var response = await visitor.GetAsync("/wikipedia/en/wiki/Elsewhere");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, what);
        response.Headers.Location!.OriginalString.ShouldBe("/wikipedia/en/wiki/Earth?redirectedfrom=Elsewhere" + fragment);
    }
}
