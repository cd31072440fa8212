using System.Globalization;
using System.Net;
using CsCheck;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.InvalidResponses;

public sealed class PageResponseTests(ApplicationWithClock shared) : InvalidResponsesTest(shared)
{
    private static readonly string[] Read = ["id", "key", "latest", "timestamp", "license", "url", "content_model", "redirect_target"];

    [Theory]
    [InlineData(RedirectForm.HtmlLink)]
    [InlineData(RedirectForm.RedirectTarget)]
    public async Task No_invalid_page_metadata_causes_a_500(RedirectForm form)
    {
        Application.Sandbox.Options.RedirectForm = form;
        var sample = await SampleAsync(form is RedirectForm.RedirectTarget ? "Redirecting" : "Earth", "bare");
        var mutations = JsonMutations.Of(sample, Read);
        foreach (var mutation in form is RedirectForm.RedirectTarget ? mutations.Where(mutation => mutation.Path == "$.redirect_target") : mutations)
            await CheckAsync("bare", mutation, form);
        Application.Sandbox.Options.RedirectForm = RedirectForm.HtmlLink;
        ShouldHaveNoFaults();
    }

    [Theory]
    [InlineData("bare")]
    [InlineData("html")]
    public async Task No_invalid_status_header_or_body_causes_a_500(string representation)
    {
        foreach (var mutation in BodyMutations.All) await CheckAsync(representation, mutation, RedirectForm.HtmlLink);
        ShouldHaveNoFaults();
    }

    [Fact]
    public async Task No_combination_of_faults_causes_a_500()
    {
        Mutation[] all = [.. JsonMutations.Of(await SampleAsync("Earth", "bare"), Read), .. BodyMutations.All];
        var compositions = Gen.Int[0, all.Length - 1].Array[2, 4].Select(indices => indices.Select(index => all[index]).Aggregate((first, second) => first.Then(second)));
        await compositions.SampleAsync(mutation => CheckAsync("bare", mutation, RedirectForm.HtmlLink), iter: 100, threads: 1, print: mutation => mutation.Name);
        ShouldHaveNoFaults();
    }

    // Checks an uncached page first, then the same page from the cache, which replaces an invalid response.
    private async Task CheckAsync(string representation, Mutation mutation, RedirectForm form)
    {
        var page = UnreadPage.Add(Application, form is RedirectForm.RedirectTarget ? """<link rel="mw:PageProp/redirect" href="./Earth">""" : "<p>Text</p>");
        using (Tamper($"/{page.Key}/{representation}", mutation)) await OpenAsync(mutation.Name, page.Address);
        Time.Advance(Pause);
        await OpenAsync($"after {mutation.Name}", page.Address, form is RedirectForm.RedirectTarget ? "Earth" : page.Source.Title);
        using (Tamper($"/{page.Key}/{representation}", mutation)) await OpenAsync($"{mutation.Name}, of a cached page", page.Address);
        Time.Advance(Pause);
    }

    [Theory]
    [InlineData("""{}""", "$ lacks 'id', 'key', 'latest'")]
    [InlineData("""{"id":8,"key":"K","latest":{"id":10}}""", "$.latest lacks 'timestamp'")]
    [InlineData("""{"id":8,"key":"K","latest":null}""", "$.latest")]
    [InlineData("""{"id":8,"key":"K","latest":{"id":"ten","timestamp":"2026-01-01T00:00:00Z"}}""", "$.latest.id")]
    [InlineData("""{"id":8,"key":"K","latest":{"id":10,"timestamp":"2026-13-01T00:00:00Z"}}""", "$.latest.timestamp")]
    [InlineData("""{"id":8,"key":"K","latest":{"id":10,"timestamp":null}}""", "$.latest.timestamp")]
    [InlineData("""{"id":0,"key":"K","latest":{"id":10,"timestamp":"2026-01-01T00:00:00Z"}}""", "$.id")]
    [InlineData("""{"id":8,"key":"<K>","latest":{"id":10,"timestamp":"2026-01-01T00:00:00Z"}}""", "$.key")]
    [InlineData("""{"id":8,"A secret":]""", "$")]
    public async Task The_log_names_the_invalid_field_and_not_its_value(string body, string reason)
    {
        var page = UnreadPage.Add(Application);
        using var invalid = Tamper($"/{page.Key}/bare", new Mutation("invalid") { Body = _ => System.Text.Encoding.UTF8.GetBytes(body) });
        (await Reader.OpenAsync(page.Address)).Message.ShouldBe("unusable");
        Application.Log.Events.Select(logged => logged.RenderMessage(CultureInfo.InvariantCulture)).Last(line => line.StartsWith("Invalid response from", StringComparison.Ordinal))
            .ShouldBe($"Invalid response from \"{Application.Sandbox.Url.Authority}\": \"{reason}\".");
    }

    // Seen in MediaWiki's PageContentHelper: zeros, and no timestamp.
    [Fact]
    public async Task An_interface_message_without_a_page_is_reported_as_missing()
    {
        const string Message = """{"id":0,"key":"MediaWiki:Sidebar","title":"MediaWiki:Sidebar","latest":{"id":0,"timestamp":null},"content_model":"wikitext","license":{"url":"","title":""}}""";
        using var message = Application.Sandbox.Intercept(request => EndsWith(request, "/bare"), CannedResponses.Of(200, "application/json", Message));
        (await Reader.OpenAsync("/wikipedia/en/wiki/MediaWiki:Sidebar")).Message.ShouldBe("missing");
    }

    [Theory]
    [InlineData("TEXT/HTML; Charset=\"UTF-8\"", HttpStatusCode.OK)]
    [InlineData("text/html", HttpStatusCode.OK)]
    [InlineData("text/html; charset=utf-16", HttpStatusCode.BadGateway)]
    [InlineData("text/html; charset=iso-8859-1", HttpStatusCode.BadGateway)]
    [InlineData("text/plain; charset=utf-8", HttpStatusCode.BadGateway)]
    [InlineData(null, HttpStatusCode.BadGateway)]
    public async Task An_article_must_be_declared_as_HTML_in_UTF_8(string? type, HttpStatusCode status)
    {
        var page = UnreadPage.Add(Application);
        using var other = Tamper($"/{page.Key}/html", new Mutation("type") { Headers = [("Content-Type", type)] });
        (await Reader.OpenAsync(page.Address)).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//example.org/by-sa")]
    [InlineData("by-sa")]
    [InlineData("http://[")]
    public async Task A_license_without_a_web_address_is_named_and_not_linked(string url)
    {
        var page = UnreadPage.Add(Application);
        using var other = Tamper($"/{page.Key}/bare", new Mutation("url") { Body = good => JsonMutations.Replace(good, ["license", "url"], _ => $"\"{url}\"") });
        var license = (await Reader.OpenAsync(page.Address)).Document.QuerySelectorAll("[data-license]").ShouldHaveSingleItem();
        license.LocalName.ShouldBe("bdi");
        license.TextContent.ShouldContain("Creative Commons");
    }

    private async Task<byte[]> SampleAsync(string key, string representation)
    {
        byte[]? sample = null;
        var page = key == "Earth" ? null : UnreadPage.Add(Application, """<link rel="mw:PageProp/redirect" href="./Earth">""");
        using (Tamper($"/{page?.Key ?? key}/{representation}", new Mutation("none") { Body = good => sample = good }))
            (await Reader.OpenAsync(page?.Address ?? $"/wikipedia/en/wiki/{key}")).Status.ShouldBe(HttpStatusCode.OK);
        return sample.ShouldNotBeNull();
    }
}
