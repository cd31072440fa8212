using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>The return URL of sign-in. <see cref="Browser.ReturnAddressTests"/> checks many more addresses in a browser.</summary>
public sealed class ReturnAddressTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    [Theory]
    [InlineData("/.//evil.example/login", "a dot segment hides an empty one")]
    [InlineData("/./\\evil.example", "a backslash is a slash for browsers")]
    [InlineData("/a/..//evil.example", "a folder and back")]
    [InlineData("/%2e//evil.example", "an encoded dot")]
    [InlineData("/%2E%2e//evil.example", "two of them")]
    [InlineData("/.%2e//evil.example", "half encoded")]
    [InlineData("/..//evil.example", "above the root")]
    [InlineData("/a\\..\\\\evil.example", "backslashes only")]
    [InlineData("/a/../\t/evil.example", "a tab, which browsers drop")]
    [InlineData("/.\n/\r/evil.example", "line breaks, which browsers drop")]
    [InlineData("/%2f/evil.example", "a slash that a server may decode")]
    [InlineData("/..%5c..%2f/evil.example", "the same with dots")]
    [InlineData(" //evil.example", "a space in front")]
    [InlineData("/\u0000/evil.example", "a null character")]
    [InlineData("evil.example", "a relative address")]
    [InlineData("http:evil.example", "a scheme without slashes")]
    public async Task A_return_URL_is_checked_as_it_is_sent_in_the_Location_header(string returnUrl, string because)
    {
        using var visitor = shared.Application.NewVisitor();
        var response = await visitor.GetAsync($"/signin?returnUrl={Uri.EscapeDataString(returnUrl)}");
        ReturnAddressOf(shared.Application, response).ShouldBe("/", because);
        var failed = await visitor.OpenAsync($"/signin/failed?reason=declined&returnUrl={Uri.EscapeDataString(returnUrl)}");
        failed.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe("/signin?returnUrl=%2F", because);
        var page = await Page.ReadAsync(await visitor.FollowAsync(await visitor.DecideAsync(await visitor.FollowAsync(response))));
        page.Address.ShouldBe(shared.Application.Url, because);
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Earth?x=1#History")]
    [InlineData("/wikipedia/en/wiki/A//B")]
    [InlineData("/wikipedia/en/wiki/Rubik's_Cube_(toy)?redirectedfrom=A|B")]
    [InlineData("/wikipedia/en/search?q=//evil.example/..")]
    [InlineData("/wikipedia/en/wiki/100%")]
    public async Task A_return_URL_of_this_instance_is_kept(string returnUrl)
    {
        using var visitor = shared.Application.NewVisitor();
        var response = await visitor.GetAsync($"/signin?returnUrl={Uri.EscapeDataString(returnUrl)}");
        ReturnAddressOf(shared.Application, response)!.Replace("%7C", "|", StringComparison.Ordinal).ShouldBe(returnUrl);
    }

    [Theory]
    [InlineData("/reader/about", "/reader/about")]
    [InlineData("/reader?x", "/reader?x")]
    [InlineData("/READER/about", "/READER/about")]
    [InlineData("/about", "/reader/")]
    [InlineData("/", "/reader/")]
    [InlineData("/readers/about", "/reader/")]
    [InlineData("/reader/../other", "/reader/")]
    [InlineData("/reader/%2e%2E/other", "/reader/")]
    [InlineData("/reader/..%2fother", "/reader/")]
    [InlineData("/reader\\..\\other", "/reader/")]
    [InlineData("//reader/about", "/reader/")]
    [InlineData("/%72eader/about", "/reader/")]
    public async Task A_return_URL_outside_the_path_base_is_ignored(string returnUrl, string expected)
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("PathBase", "/reader"));
        using var visitor = application.NewVisitor();
        var response = await visitor.GetAsync($"/reader/signin?returnUrl={Uri.EscapeDataString(returnUrl)}");
        ReturnAddressOf(application, response).ShouldBe(expected);
    }

    [Theory]
    [InlineData("/./wikipedia/en/wiki/Earth")]
    [InlineData("/.//evil.example/../../wikipedia/en/wiki/Earth")]
    [InlineData("/%2e//evil.example/%2e%2e/%2e%2e/wikipedia/en/wiki/Earth")]
    public async Task A_request_path_with_dot_segments_is_not_used_as_return_URL(string target)
    {
        using var visitor = shared.Application.NewVisitor();
        var response = await visitor.GetRawAsync(target);
        if (response.Headers.Location is not null) ReturnAddressOf(shared.Application, response).ShouldBe("/");
        else (await Page.ReadAsync(response)).Document.QuerySelector("[data-action]")?.GetAttribute("href").ShouldBe("/signin?returnUrl=%2F");
    }

    [Fact]
    public async Task A_return_URL_that_is_too_long_when_encoded_leads_home()
    {
        using var visitor = shared.Application.NewVisitor();
        var letters = Uri.EscapeDataString(new string('ض', 500));
        var asked = await visitor.GetAsync($"/signin?returnUrl=/wikipedia/ar/search?q={letters}");
        ReturnAddressOf(shared.Application, asked).ShouldBe("/");
        var opened = await visitor.GetAsync($"/wikipedia/en/wiki/Earth?x={new string('a', 5500)}");
        ReturnAddressOf(shared.Application, opened).ShouldBe("/");
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/.//evil.example/")]
    public async Task The_return_URL_is_checked_again_after_sign_in(string planted)
    {
        using var visitor = shared.Application.NewVisitor();
        var challenge = await visitor.GetAsync("/signin");
        var location = Visitor.LocationOf(challenge);
        var query = QueryHelpers.ParseQuery(location.Query).ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString());
        var format = StateFormatOf(shared.Application);
        var state = format.Unprotect(query["state"])!;
        state.RedirectUri = planted;
        query["state"] = format.Protect(state);
        var authorize = QueryHelpers.AddQueryString(location.GetLeftPart(UriPartial.Path), query!);
        var callback = Visitor.LocationOf(await visitor.DecideAsync(await visitor.GetAsync(authorize)));
        Visitor.LocationOf(await visitor.GetAsync(callback.AbsoluteUri)).ShouldBe(shared.Application.Url);
    }

    /// <summary>The return URL inside the protected OAuth state, which only the application can decrypt.</summary>
    internal static string? ReturnAddressOf(ReaderApplication application, HttpResponseMessage challenge) =>
        StateFormatOf(application).Unprotect(QueryHelpers.ParseQuery(Visitor.LocationOf(challenge).Query)["state"].ToString())?.RedirectUri;

    private static ISecureDataFormat<AuthenticationProperties> StateFormatOf(ReaderApplication application) =>
        application.Services.GetRequiredService<IOptionsMonitor<OAuthOptions>>().Get("Wikimedia").StateDataFormat;
}
