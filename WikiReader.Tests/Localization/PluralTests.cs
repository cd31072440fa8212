using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using WikiReader.Web.Localization;

namespace WikiReader.Tests.Localization;

/// <summary>Words with numbers, in the forms that each language has for them.</summary>
[Trait("Category", "Fast")]
public sealed class PluralTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
    private readonly (CultureInfo, CultureInfo) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    private IStringLocalizer<InterfaceText> Text => _services.GetRequiredService<IStringLocalizer<InterfaceText>>();

    public static TheoryData<string> Languages => ["en", .. Translation.All.Select(translation => translation.Language)];

    [Theory]
    [InlineData("en", 1, "an hour ago")]
    [InlineData("en", 2, "2 hours ago")]
    [InlineData("de", 1, "vor einer Stunde")]
    [InlineData("de", 23, "vor 23 Stunden")]
    [InlineData("fr", 1, "il y a 1 heure")]
    [InlineData("fr", 2, "il y a 2 heures")]
    [InlineData("es", 1, "hace una hora")]
    [InlineData("es", 7, "hace 7 horas")]
    [InlineData("ar", 1, "قبل ساعة")]
    [InlineData("ar", 2, "قبل ساعتين")]
    [InlineData("ar", 3, "قبل 3 ساعات")]
    [InlineData("ar", 10, "قبل 10 ساعات")]
    [InlineData("ar", 11, "قبل 11 ساعة")]
    public void An_age_has_the_form_of_its_number(string language, int hours, string age)
    {
        Use(language);
        Text.Age(Now.AddHours(-hours).AddMinutes(-20), Now).ShouldBe(age);
    }

    [Theory]
    [InlineData(0, "less than a minute ago")]
    [InlineData(59, "less than a minute ago")]
    [InlineData(60, "a minute ago")]
    [InlineData(3599, "59 minutes ago")]
    [InlineData(86_399, "23 hours ago")]
    [InlineData(86_400, "a day ago")]
    [InlineData(29 * 86_400, "29 days ago")]
    [InlineData(30 * 86_400, "a month ago")]
    [InlineData(364 * 86_400, "12 months ago")]
    [InlineData(366 * 86_400, "a year ago")]
    [InlineData(4000 * 86_400, "10 years ago")]
    public void An_age_is_in_its_largest_unit(int seconds, string age)
    {
        Use("en");
        Text.Age(Now.AddSeconds(-seconds), Now).ShouldBe(age);
    }

    [Theory]
    [InlineData(0, "الآن")]
    [InlineData(103, "قبل 103 أيام", "Age.Days")]
    [InlineData(111, "قبل 111 يومًا", "Age.Days")]
    [InlineData(100, "قبل 100 يوم", "Age.Days")]
    [InlineData(102, "قبل 102 يوم", "Age.Days")]
    public void Arabic_has_six_forms(int count, string words, string name = "Age.Hours")
    {
        Use("ar");
        Text.Count(name, count).ShouldBe(words);
    }

    [Theory]
    [InlineData("en", "1,234,567 years ago")]
    [InlineData("de", "vor 1.234.567 Jahren")]
    [InlineData("es", "hace 1.234.567 años")]
    public void A_number_is_grouped_as_its_language_does(string language, string words)
    {
        Use(language);
        Text.Count("Age.Years", 1_234_567).ShouldBe(words);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_with_a_number_has_a_form_for_every_number(string language)
    {
        Use(language);
        var plurals = Translation.Of(language).Words.Where(word => word.Value.Contains(", plural,", StringComparison.Ordinal)).ToList();
        plurals.ShouldNotBeEmpty();
        foreach (var (name, _) in plurals)
        {
            foreach (var count in (int[])[0, 1, 2, 3, 5, 11, 99, 100, 101, 1_000_000])
                Text.Count(name, count, "one", "two", "three").ShouldNotContain('{', $"{language} {name} {count}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_word_with_a_number_has_all_forms_of_its_language(string language)
    {
        var keywords = PluralRules.Parse(Translation.Of(language)["Plural.Rules"]).Keywords.Append("other").ToList();
        foreach (var (name, value) in Translation.Of(language).Words.Where(word => word.Value.Contains(", plural,", StringComparison.Ordinal)))
            PluralForms.Parse(value).Keywords.ShouldBe(keywords, ignoreOrder: true, $"{language} {name}");
    }

    // Of CLDR: Polish, French, Latvian.
    [Theory]
    [InlineData("one: i = 1 and v = 0; few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14; many: v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14", 22, "few")]
    [InlineData("one: i = 1 and v = 0; few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14; many: v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14", 12, "many")]
    [InlineData("one: i = 0,1; many: e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5", 2_000_000, "many")]
    [InlineData("one: i = 0,1; many: e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5", 2, "other")]
    [InlineData("zero: n % 10 = 0 or n % 100 = 11..19 or v = 2 and f % 100 = 11..19; one: n % 10 = 1 and n % 100 != 11 or v = 2 and f % 10 = 1 and f % 100 != 11", 21, "one")]
    public void The_rules_of_CLDR_can_be_taken_over_as_they_are(string rules, int number, string keyword) => PluralRules.Parse(rules).KeywordOf(number).ShouldBe(keyword);

    [Theory]
    [InlineData("one")]
    [InlineData("one: n = x")]
    [InlineData("one: n is 1")]
    public void A_rule_in_another_syntax_is_a_fault(string rules) => Should.Throw<FormatException>(() => PluralRules.Parse(rules));

    [Theory]
    [InlineData("{0} pages")]
    [InlineData("{count, plural, one {a page}}")]
    [InlineData("Found {count, plural, other {{0} pages}}")]
    [InlineData("{count, plural, other {{pages}}}")]
    public void Words_in_another_syntax_are_a_fault(string words) => Should.Throw<FormatException>(() => PluralForms.Parse(words));

    public void Dispose()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
        _services.Dispose();
    }

    private static void Use(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
}
