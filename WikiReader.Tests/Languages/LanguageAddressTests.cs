using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Languages;

/// <summary>Addresses with other codes of a language, and with script variants.</summary>
[Trait("Category", "Fast")]
public sealed class LanguageAddressTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    [Theory]
    [InlineData("/wikipedia/nan/wiki/T%C4%93-ki%C3%BB", "/wikipedia/zh-min-nan/wiki/T%C4%93-ki%C3%BB")]
    [InlineData("/wikipedia/lzh/wiki/A%2FB?x=%20y", "/wikipedia/zh-classical/wiki/A%2FB?x=%20y")]
    [InlineData("/wikipedia/gsw/search?q=erde", "/wikipedia/als/search?q=erde")]
    [InlineData("/wikipedia/sgs/languages/X", "/wikipedia/bat-smg/languages/X")]
    [InlineData("/wikipedia/vro/wiki/X", "/wikipedia/fiu-vro/wiki/X")]
    [InlineData("/wikipedia/zh-yue/wiki/X", "/wikipedia/yue/wiki/X")]
    [InlineData("/wikipedia/be-x-old/wiki/X", "/wikipedia/be-tarask/wiki/X")]
    [InlineData("/wikipedia/egl/wiki/X", "/wikipedia/eml/wiki/X")]
    [InlineData("/wikipedia/nb/wiki/X", "/wikipedia/no/wiki/X")]
    [InlineData("/wiktionary/rup/wiki/X", "/wiktionary/roa-rup/wiki/X")]
    [InlineData("/wikipedia/zh-tw/wiki/X", "/wikipedia/zh/wiki/X?variant=zh-tw")]
    [InlineData("/wikipedia/zh-TW/wiki/X?a=b", "/wikipedia/zh/wiki/X?a=b&variant=zh-tw")]
    [InlineData("/wiktionary/sr-latn/wiki/X", "/wiktionary/sr/wiki/X?variant=sr-el")]
    [InlineData("/wikipedia/zh-hant/search?q=x", "/wikipedia/zh/search?q=x")]
    [InlineData("/wiki/X?lang=nan", "/wikipedia/zh-min-nan/wiki/X")]
    [InlineData("/wiki/X?lang=zh-TW", "/wikipedia/zh/wiki/X?variant=zh-tw")]
    [InlineData("/search?project=wikipedia&language=nan&q=x", "/wikipedia/zh-min-nan/search?q=x")]
    public async Task Another_code_is_redirected_without_an_API_request(string address, string expected)
    {
        Application.Sandbox.ClearRequests();
        var response = await Reader.GetRawAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Visitor.LocationOf(response).PathAndQuery.ShouldBe(expected);
        Application.Sandbox.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/wikipedia/qqq/wiki/X")]
    [InlineData("/wikipedia/EN/wiki/X")]
    [InlineData("/commons/nan/wiki/X")]
    [InlineData("/wikinews/nan/wiki/X")]
    public async Task A_code_of_no_wiki_is_unknown(string address) => (await Reader.OpenAsync(address)).Message.ShouldBe("unknown-wiki");

    [Fact]
    public async Task A_title_that_looks_like_a_host_stays_a_title()
    {
        var response = await Reader.GetRawAsync("/wikipedia/nan/wiki//evil.example/");
        Visitor.LocationOf(response).Host.ShouldBe(Application.Url.Host);
    }
}
