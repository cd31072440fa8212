using System.Net;
using System.Text;

namespace WikiReader.Tests.RealMediaWiki;

[Collection(RealMediaWikiCollection.Name)]
public sealed class RealTitleTests(RealMediaWikiFixture real)
{
    [Fact]
    public Task A_title_with_spaces_ends_at_its_canonical_address() => EndsAtItsAddressAsync(title => title);

    [Fact]
    public Task A_title_with_a_lower_case_first_letter_ends_at_its_canonical_address() =>
        EndsAtItsAddressAsync(title => Rune.ToLowerInvariant(title.EnumerateRunes().First()) + string.Concat(title.EnumerateRunes().Skip(1)));

    [Fact]
    public Task A_title_in_Unicode_form_D_ends_at_its_canonical_address() =>
        EndsAtItsAddressAsync(title => title.Normalize(NormalizationForm.FormD));

    [Fact]
    public Task A_title_with_every_byte_percent_encoded_ends_at_its_canonical_address() =>
        EndsAtItsAddressAsync(title => title, text => string.Concat(Encoding.UTF8.GetBytes(text).Select(octet => $"%{octet:X2}")));

    [Fact]
    public async Task A_title_of_255_bytes_is_shown_and_a_longer_one_is_invalid()
    {
        using var reader = await real.SignInAsync();
        var longest = new string('長', 85);
        (await reader.OpenAsync(real.AddressOf(longest).PathAndQuery)).Heading.ShouldBe(longest);
        (await reader.OpenAsync(real.AddressOf(longest + "x").PathAndQuery)).Message.ShouldBe("invalid-title");
    }

    [Theory]
    [InlineData("lens", "Lighthouse")]
    [InlineData("currents", null)]
    [InlineData("Discography", "AC/DC/Discography")]
    [InlineData("منارة", "عربية")]
    public async Task A_search_finds_the_page_that_contains_the_words(string query, string? title)
    {
        using var reader = await real.SignInAsync();
        var page = await reader.OpenAsync($"/wikipedia/en/search?q={Uri.EscapeDataString(query)}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        var links = page.Document.QuerySelectorAll("[data-result] a").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!));
        if (title is null) links.ShouldBeEmpty();
        else links.ShouldContain($"/wikipedia/en/wiki/{title}");
    }

    private async Task EndsAtItsAddressAsync(Func<string, string> respell, Func<string, string>? escape = null)
    {
        using var reader = await real.SignInAsync();
        // MediaWiki 1.39 treats the title "0" as missing.
        foreach (var (title, _) in (await real.ListPagesAsync()).Where(page => page is { IsRedirect: false, Title: not "0" }))
        {
            var page = await reader.OpenAsync("/wikipedia/en/wiki/" + (escape ?? Uri.EscapeDataString)(respell(title)));
            page.Status.ShouldBe(HttpStatusCode.OK, title);
            Uri.UnescapeDataString(page.Address.AbsolutePath).ShouldBe("/wikipedia/en/wiki/" + title.Replace(' ', '_'));
        }
    }
}
