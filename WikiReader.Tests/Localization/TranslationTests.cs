using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Localization;

/// <summary>Each language has all words, with the same markup and the same gaps to fill.</summary>
[Trait("Category", "Fast")]
public sealed partial class TranslationTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    // A language and a name, for each word that is the same in English: "de Theme.Sepia".
    private static readonly string[] SameAsInEnglish =
    [
        "ar Date.Day", "fr Date.Day", "de Plural.Rules", "fr About.Licenses", "fr Search.Suggestions", "de Appearance.ThemeSepia", "es Appearance.ThemeSepia",
        .. from language in (string[])["de", "es", "fr"]
           from word in (string[])["Layout.AppearanceSign", "Layout.Wiki", "Orientation.Original", "Appearance.Normal"]
           select $"{language} {word}",
    ];

    public static TheoryData<string> Languages => [.. Translation.All.Select(translation => translation.Language)];

    [Fact]
    public void The_interface_has_the_languages_that_have_a_file() =>
        shared.Application.Services.GetRequiredService<IOptions<RequestLocalizationOptions>>().Value.SupportedUICultures!.Select(culture => culture.Name)
            .ShouldBe([.. Languages, "en"], ignoreOrder: true);

    [Fact]
    public void The_promised_languages_have_a_file() => ((string[])["ar", "de", "es", "fr"]).ShouldBeSubsetOf(Translation.All.Select(translation => translation.Language));

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_word_is_missing_or_left_over_and_their_order_is_that_of_English(string language) =>
        Translation.Of(language).Words.Select(word => word.Name).ShouldBe(Translation.English.Words.Select(word => word.Name));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_is_translated(string language) =>
        Translation.Of(language).Words.Where(word => word.Value == Translation.English[word.Name] || string.IsNullOrWhiteSpace(word.Value))
            .Select(word => $"{language} {word.Name}").Except(SameAsInEnglish).Where(word => !word.Contains(" Project.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_word_has_the_gaps_and_the_markup_of_the_English_one(string language)
    {
        foreach (var (name, value) in Translation.Of(language).Words)
        {
            Found(Gap(), value).ShouldBe(Found(Gap(), Translation.English[name]), $"{language} {name}");
            Found(Tag(), value).ShouldBe(Found(Tag(), Translation.English[name]), $"{language} {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Changes_of_direction_end_where_their_word_ends(string language)
    {
        foreach (var (name, value) in Translation.Of(language).Words)
            value.Count(character => character is '\u2066' or '\u2067' or '\u2068').ShouldBe(value.Count(character => character == '\u2069'), $"{language} {name}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_date_can_be_written_and_read_again(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var date = new DateTime(2026, 11, 7, 8, 40, 0, DateTimeKind.Utc);
        foreach (var name in (string[])["Date.Day", "Date.Minute"])
        {
            var format = Translation.Of(language)[name];
            var written = date.ToString(format, culture);
            written.ShouldContain(culture.DateTimeFormat.GetMonthName(11));
            written.Where(char.IsDigit).ShouldAllBe(digit => char.IsAsciiDigit(digit), "digits are Latin in every language");
            DateTime.ParseExact(written, format, culture, DateTimeStyles.None).Date.ShouldBe(date.Date, "the calendar is the Gregorian one");
        }
    }

    // Sorted and once each: a plural has the same gap in several of its forms, and need not have it in all of them.
    private static string[] Found(Regex part, string value) => [.. part.Matches(value).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d+\}|\{\w+, plural,")]
    private static partial Regex Gap();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
