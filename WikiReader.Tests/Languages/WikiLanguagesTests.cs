using System.Globalization;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Tests.Languages;

[Trait("Category", "Fast")]
public sealed class WikiLanguagesTests
{
    [Fact]
    public void Every_language_of_the_site_table_has_its_names() =>
        SiteTable.Snapshot.Languages.Where(code => WikiLanguages.Find(code) is not { Name.Length: > 0, EnglishName.Length: > 0, Tag.Length: > 1 }).ShouldBeEmpty();

    [Fact]
    public void Every_language_can_be_found_by_each_of_its_names()
    {
        WikiLanguages.All.Count.ShouldBeGreaterThan(330);
        WikiLanguages.All.Where(language => !WikiLanguages.Search(language.Name).Contains(language) || !WikiLanguages.Search(language.EnglishName).Contains(language)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ar", "de", "الألمانية", "ar")]
    [InlineData("fr", "de", "allemand", "fr")]
    [InlineData("en", "ar", "Arabic", "en")]
    [InlineData("ar", "ar", null, "ar")]
    [InlineData("fr", "avk", null, "fr")]
    [InlineData("ar", "als", "Alemannic", "en")]
    public void A_language_has_a_name_in_the_language_of_the_interface_or_in_English(string ui, string code, string? name, string tag)
    {
        var (language, before) = (WikiLanguages.Find(code)!, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentUICulture = new CultureInfo(ui);
        try
        {
            (language.DisplayName, language.DisplayNameTag).ShouldBe((name, tag));
            if (name is not null) WikiLanguages.Search(name).ShouldContain(language);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("deutsch", "de")]
    [InlineData("FRANCAIS", "fr")]
    [InlineData("persian", "fa")]
    [InlineData("العربية", "ar")]
    [InlineData("min nan", "zh-min-nan")]
    [InlineData("nan", "zh-min-nan")]
    [InlineData("simple", "simple")]
    public void A_search_ignores_case_and_accents(string words, string code) => WikiLanguages.Search(words).Select(language => language.Code).ShouldContain(code);

    [Fact]
    public void A_search_for_something_else_finds_nothing() => WikiLanguages.Search("qqqq").ShouldBeEmpty();

    [Fact]
    public void Languages_that_are_written_from_right_to_left_are_known()
    {
        var known = WikiLanguages.All.Where(language => language.IsRightToLeft).Select(language => language.Code).ToHashSet();
        ((string[])["ar", "arc", "ary", "arz", "azb", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "skr", "ug", "ur", "yi"])
            .Where(code => SiteTable.Snapshot.Languages.Contains(code) && !known.Contains(code)).ShouldBeEmpty();
        known.Overlaps(["de", "en", "ja", "ku", "ru", "tr", "zh"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("als", "gsw")]
    [InlineData("be-tarask", "be-tarask")]
    [InlineData("simple", "en-simple")]
    [InlineData("zh-classical", "lzh")]
    [InlineData("zh-min-nan", "nan")]
    public void A_tag_is_one_of_BCP_47(string code, string tag) => WikiLanguages.Find(code).ShouldNotBeNull().Tag.ShouldBe(tag);

    [Theory]
    [InlineData("nan", "zh-min-nan")]
    [InlineData("lzh", "zh-classical")]
    [InlineData("sgs", "bat-smg")]
    [InlineData("rup", "roa-rup")]
    [InlineData("vro", "fiu-vro")]
    [InlineData("zh-yue", "yue")]
    [InlineData("yue", "yue")]
    [InlineData("be-x-old", "be-tarask")]
    [InlineData("gsw", "als")]
    [InlineData("egl", "eml")]
    [InlineData("nb", "no")]
    public void Another_code_of_a_language_finds_it(string alias, string code)
    {
        WikiLanguages.Find(alias).ShouldNotBeNull().Code.ShouldBe(code);
        SiteTable.Snapshot.FindByAnyCode("wikipedia", alias).ShouldNotBeNull().Language.ShouldBe(code);
    }

    [Fact]
    public void Each_language_is_listed_once_and_sorted_by_its_own_name_in_any_culture()
    {
        WikiLanguages.All.Select(language => (language.Tag, language.Name)).ShouldBeUnique();
        WikiLanguages.All.Select(language => language.Name).ShouldBe(WikiLanguages.All.Select(language => language.Name).Order(StringComparer.Create(CultureInfo.InvariantCulture, ignoreCase: true)));
    }

    [Fact]
    public void A_name_has_no_formatting_characters() =>
        WikiLanguages.All.SelectMany(language => language.Name + language.EnglishName).Where(c => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            .ShouldBeEmpty();

    [Fact]
    public void Each_variant_belongs_to_a_language_of_the_table_and_is_found_by_its_code_and_tag()
    {
        var variants = SiteTable.Snapshot.Languages.SelectMany(language => ScriptVariants.Of(language), (language, variant) => (Language: language, Variant: variant)).ToList();
        variants.Count.ShouldBeGreaterThan(35);
        variants.ShouldAllBe(pair => ScriptVariants.LanguageOf(pair.Variant.Code) == pair.Language && ScriptVariants.Find(pair.Language, pair.Variant.Code.ToUpperInvariant()) == pair.Variant);
        ScriptVariants.Find("sr", "sr-Latn").ShouldNotBeNull().Code.ShouldBe("sr-el");
        variants.ShouldAllBe(pair => ScriptVariants.Find(pair.Variant.Code.ToUpperInvariant()) == pair.Variant && ScriptVariants.Find(pair.Variant.Tag.ToUpperInvariant()) == pair.Variant);
        ScriptVariants.Find("sr", "zh-tw").ShouldBeNull();
        ScriptVariants.Find("zh").ShouldBeNull();
        ScriptVariants.LanguageOf("en").ShouldBeNull();
    }
}
