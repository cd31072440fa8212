using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>One test for each documented response to bad input, except those about sign-in and Wikimedia.</summary>
[Trait("Category", "Fast")]
public sealed class BadInputTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    [Fact]
    public async Task An_unknown_title_offers_similar_titles_and_a_link_to_create_the_page()
    {
        var page = await Reader.OpenAsync("/wikipedia/en/wiki/Earth_and_Moon");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Message.ShouldBe("missing");
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/Earth_and_Moon?action=edit");
        page.Document.QuerySelectorAll("[data-result]").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("%3Cb%3E", "an HTML tag")]
    [InlineData("A%5BB%5D", "brackets")]
    [InlineData("%7B%7BA%7D%7D", "braces")]
    [InlineData("A%7CB", "a bar")]
    [InlineData("A%23B", "a number sign")]
    [InlineData("A%01B", "a control character")]
    [InlineData("A%09B", "a tab")]
    [InlineData("A%7FB", "DEL")]
    [InlineData("%EF%BF%BD", "the replacement character")]
    [InlineData("%FF", "a byte that is no UTF-8")]
    [InlineData("A%2541", "percent-encoding after decoding once")]
    [InlineData("A%26amp%3BB", "a character reference")]
    [InlineData("A~~~", "a signature")]
    [InlineData(":A", "a leading colon")]
    [InlineData("A/../B", "a parent segment")]
    [InlineData("A/./B", "a current segment")]
    [InlineData("..", "nothing but a parent segment")]
    [InlineData("A/%2E%2E/B", "an encoded parent segment")]
    [InlineData("", "nothing")]
    [InlineData("_", "nothing but a space")]
    public async Task An_invalid_title_is_rejected_without_an_API_request(string title, string because)
    {
        Application.Sandbox.ClearRequests();
        var page = await Page.ReadAsync(await Reader.GetRawAsync($"/wikipedia/en/wiki/{title}"));
        page.Status.ShouldBe(HttpStatusCode.NotFound, because);
        page.Message.ShouldBeOneOf("invalid-title", because is "a parent segment" or "nothing but a parent segment" ? "not-found" : "invalid-title");
        Application.Sandbox.Requests.ShouldBeEmpty(because);
    }

    [Fact]
    public async Task A_title_of_255_bytes_is_requested_and_one_of_256_is_rejected()
    {
        (await Reader.OpenAsync($"/wikipedia/en/wiki/{new string('A', 255)}")).Message.ShouldBe("missing");
        (await Reader.OpenAsync($"/wikipedia/en/wiki/{new string('A', 256)}")).Message.ShouldBe("invalid-title");
        (await Reader.OpenAsync("/wikipedia/en/wiki/" + string.Concat(Enumerable.Repeat("%C3%A4", 128)))).Message.ShouldBe("invalid-title");
    }

    [Fact]
    public async Task The_namespace_of_a_title_is_not_among_its_255_bytes()
    {
        (await Reader.OpenAsync($"/wikipedia/en/wiki/Category:{new string('A', 255)}")).Message.ShouldBe("missing");
        Application.Sandbox.ClearRequests();
        (await Reader.OpenAsync($"/wikipedia/en/wiki/Category:{new string('A', 256)}")).Message.ShouldBe("invalid-title");
        Application.Sandbox.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/wikipaedia/en/wiki/Earth")]
    [InlineData("/wikipedia/EN/wiki/Earth")]
    [InlineData("/wikipedia/en_US/wiki/Earth")]
    [InlineData("/wikipedia/%3Cscript%3E/wiki/Earth")]
    [InlineData("/wikipedia/en%2F..%2F..%2Fevil/wiki/Earth")]
    [InlineData("/wikipedia/mul/wiki/Earth")]
    [InlineData("/commons/en/wiki/Earth")]
    [InlineData("/wikipedia/xx/search?q=earth")]
    [InlineData("/wiki/Earth?lang=xx")]
    [InlineData("/search?project=nonsense&q=earth")]
    public async Task An_unknown_wiki_is_rejected_without_an_API_request(string address)
    {
        Application.Sandbox.ClearRequests();
        var page = await Reader.OpenAsync(address);
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Message.ShouldBe("unknown-wiki");
        Application.Sandbox.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/wikipaedia/en/wiki/Earth", "unknown-wiki")]
    [InlineData("/wikipedia/xx/search?q=earth", "unknown-wiki")]
    [InlineData("/wikipedia/en/wiki/%3Cb%3E", "invalid-title")]
    public async Task An_unknown_address_is_a_404_without_sign_in(string address, string message)
    {
        using var stranger = Application.NewVisitor();
        var page = await stranger.OpenAsync(address);
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Message.ShouldBe(message);
        stranger.Cookies.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/wikipedia/en/nothing")]
    [InlineData("/error/500")]
    [InlineData("/%00")]
    public async Task A_malformed_address_has_an_error_page(string address)
    {
        var response = await Reader.GetRawAsync(address);
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, address == "/%00" ? HttpStatusCode.BadRequest : HttpStatusCode.NotFound);
        if (response.StatusCode == HttpStatusCode.NotFound) (await Page.ReadAsync(response)).Message.ShouldBe("not-found");
    }

    [Fact]
    public async Task Sign_out_requires_an_antiforgery_token()
    {
        var response = await Reader.PostAsync("/signout");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Page.ReadAsync(response)).Message.ShouldBe("bad-request");
        (await Reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/signout", "multipart/form-data", "x", 400)]
    [InlineData("/signout", "multipart/form-data; boundary=x", "x", 400)]
    [InlineData("/about", "multipart/form-data", "x", 405)]
    public async Task A_form_that_cannot_be_parsed_is_rejected_with_a_page(string address, string type, string body, int status)
    {
        var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        var response = await Reader.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(Application.Url, address)) { Content = content });
        ((int)response.StatusCode).ShouldBe(status);
        (await Page.ReadAsync(response)).Message.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Earth", HttpStatusCode.OK)]
    [InlineData("/search?q=Earth", HttpStatusCode.BadRequest)]
    public async Task A_GET_request_with_an_invalid_form_body_is_answered_normally_or_rejected(string address, HttpStatusCode status)
    {
        var content = new StringContent("x");
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data");
        var response = await Reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(Application.Url, address)) { Content = content });
        response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_POST_to_a_page_is_405_with_an_Allow_header()
    {
        var response = await Reader.PostAsync("/about");
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
        (await Page.ReadAsync(response)).Message.ShouldBe("method-not-allowed");
    }

    [Fact]
    public async Task Too_many_requests_get_a_page_with_Retry_After()
    {
        await using var application = await ReaderApplication.StartAsync(settings: [("Limits:PerAddressPerMinute", "2"), ("Limits:PerUserPerMinute", "3")]);
        using var visitor = application.NewVisitor();
        for (var request = 0; request < 2; request++) (await visitor.OpenAsync("/about")).Status.ShouldBe(HttpStatusCode.OK);
        var page = await visitor.OpenAsync("/about");
        page.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        page.Message.ShouldBe("too-many-requests");
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe("/about");
        page.Response.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        (await visitor.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
