using System.Net;

namespace WikiReader.Tests.InvalidResponses;

public sealed class LanguageLinkResponseTests(ApplicationWithClock shared) : InvalidResponsesTest(shared)
{
    private const string Languages = "/wikipedia/en/languages/Earth";

    [Fact]
    public async Task No_invalid_language_link_causes_a_500()
    {
        foreach (var mutation in JsonMutations.Of(await SampleAsync(), "code", "key", "name")) await CheckAsync(mutation);
        ShouldHaveNoFaults();
    }

    [Fact]
    public async Task No_invalid_status_header_or_body_of_the_links_causes_a_500()
    {
        foreach (var mutation in BodyMutations.All) await CheckAsync(mutation);
        ShouldHaveNoFaults();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("""[{"code":"de"},5,"x"]""")]
    public async Task A_response_without_a_usable_link_is_reported_as_invalid(string body)
    {
        using var invalid = Tamper("/links/language", new Mutation("invalid") { Body = _ => System.Text.Encoding.UTF8.GetBytes(body) });
        var page = await Reader.OpenAsync(Languages);
        page.Status.ShouldBe(HttpStatusCode.BadGateway);
        page.Message.ShouldBe("unusable");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"code":null,"name":"x","key":"X"}""")]
    [InlineData("""{"code":"de","name":["x"],"key":"X"}""")]
    [InlineData("""{"code":"d e","name":"x","key":"X"}""")]
    [InlineData("""{"code":"de","name":"x","key":"<b>"}""")]
    public async Task An_unusable_link_does_not_hide_the_others(string link)
    {
        var body = $$"""[{{link}},{"code":"fr","name":null,"key":"Terre","title":"Terre"}]""";
        using var invalid = Tamper("/links/language", new Mutation("invalid") { Body = _ => System.Text.Encoding.UTF8.GetBytes(body) });
        var page = await Reader.OpenAsync(Languages);
        page.Document.QuerySelectorAll("#wr-all-list a").ShouldHaveSingleItem().TextContent.ShouldContain("Terre");
    }

    private async Task CheckAsync(Mutation mutation)
    {
        using (Tamper("/links/language", mutation)) await OpenAsync(mutation.Name, Languages);
        Time.Advance(Pause);
        await OpenAsync($"after {mutation.Name}", Languages, "Earth in other languages");
    }

    private async Task<byte[]> SampleAsync()
    {
        byte[]? sample = null;
        using (Tamper("/links/language", new Mutation("none") { Body = good => sample = good })) await Reader.OpenAsync(Languages);
        return sample.ShouldNotBeNull();
    }
}
