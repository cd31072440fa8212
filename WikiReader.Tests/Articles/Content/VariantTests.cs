namespace WikiReader.Tests.Articles.Content;

/// <summary>Words for script variants, which Parsoid writes into an attribute.</summary>
[Trait("Category", "Fast")]
public sealed class VariantTests
{
    [Theory]
    [InlineData("one text for all", "zh", """{"disabled":{"t":"里斯本"}}""", "里斯本")]
    [InlineData("markup", "zh", """{"disabled":{"t":"<i lang=\"pt\">Lisboa</i>"}}""", "<i lang=\"pt\">Lisboa</i>")]
    [InlineData("a character reference", "zh", """{"disabled":{"t":"A &amp; B"}}""", "A &amp; B")]
    [InlineData("simplified", "zh-Hans", """{"twoway":[{"l":"zh-hant","t":"軟體"},{"l":"zh-hans","t":"软件"}]}""", "软件")]
    [InlineData("traditional", "zh-Hant", """{"twoway":[{"l":"zh-hans","t":"软件"},{"l":"zh-hant","t":"軟體"}]}""", "軟體")]
    [InlineData("Taiwan, which falls back to traditional", "zh-Hant-TW", """{"twoway":[{"l":"zh-cn","t":"软件"},{"l":"zh-hant","t":"軟件"}]}""", "軟件")]
    [InlineData("Hong Kong, which falls back to Taiwan last", "zh-hk", """{"twoway":[{"l":"zh-tw","t":"軟體"},{"l":"zh-cn","t":"软件"}]}""", "軟體")]
    [InlineData("the wiki's own mixture", "zh", """{"twoway":[{"l":"zh-tw","t":"軟體"},{"l":"zh-cn","t":"软件"}]}""", "软件")]
    [InlineData("Cyrillic", "sr-Cyrl", """{"twoway":[{"l":"sr-el","t":"Beograd"},{"l":"sr-ec","t":"Београд"}]}""", "Београд")]
    [InlineData("Latin", "sr-Latn", """{"twoway":[{"l":"sr-ec","t":"Београд"},{"l":"sr-el","t":"Beograd"}]}""", "Beograd")]
    [InlineData("another language", "kk-Latn", """{"twoway":[{"l":"kk-cyrl","t":"Астана"},{"l":"kk-latn","t":"Astana"}]}""", "Astana")]
    [InlineData("Uzbek as it is written, which is Latin", "uz", """{"twoway":[{"l":"uz-cyrl","t":"Тошкент"},{"l":"uz-latn","t":"Toshkent"}]}""", "Toshkent")]
    [InlineData("Kazakh as it is written, which is Cyrillic", "kk", """{"twoway":[{"l":"kk-latn","t":"Astana"},{"l":"kk-cyrl","t":"Астана"}]}""", "Астана")]
    [InlineData("Kazakhstan, which falls back to Cyrillic", "kk-Cyrl-KZ", """{"twoway":[{"l":"kk-latn","t":"Astana"},{"l":"kk-cyrl","t":"Астана"}]}""", "Астана")]
    [InlineData("Turkey, which falls back to Latin", "kk-Latn-TR", """{"twoway":[{"l":"kk-cyrl","t":"Астана"},{"l":"kk-latn","t":"Astana"}]}""", "Astana")]
    [InlineData("China, which falls back to Arabic", "kk-Arab-CN", """{"twoway":[{"l":"kk-cyrl","t":"Астана"},{"l":"kk-arab","t":"استانا"}]}""", "استانا")]
    [InlineData("Arabic, of which there is only that of China", "kk-Arab", """{"twoway":[{"l":"kk-cyrl","t":"Астана"},{"l":"kk-cn","t":"استانا"}]}""", "استانا")]
    [InlineData("Inuktitut as it is written, which is in syllabics", "iu", """{"twoway":[{"l":"ike-latn","t":"Iqaluit"},{"l":"ike-cans","t":"ᐃᖃᓗᐃᑦ"}]}""", "ᐃᖃᓗᐃᑦ")]
    [InlineData("Inuktitut in Latin", "iu-Latn", """{"twoway":[{"l":"ike-cans","t":"ᐃᖃᓗᐃᑦ"},{"l":"ike-latn","t":"Iqaluit"}]}""", "Iqaluit")]
    [InlineData("Kurdish as it is written, which is Latin", "ku", """{"twoway":[{"l":"ku-arab","t":"کورد"},{"l":"ku-latn","t":"Kurd"}]}""", "Kurd")]
    [InlineData("Crimean Tatar as it is written, which is Latin", "crh", """{"twoway":[{"l":"crh-cyrl","t":"Къырым"},{"l":"crh-latn","t":"Qırım"}]}""", "Qırım")]
    [InlineData("Tashelhit as it is written, which is Latin", "shi", """{"twoway":[{"l":"shi-tfng","t":"ⴰⴳⴰⴷⵉⵔ"},{"l":"shi-latn","t":"Agadir"}]}""", "Agadir")]
    [InlineData("Gan as it is written, which is simplified first", "gan", """{"twoway":[{"l":"gan-hant","t":"贛語"},{"l":"gan-hans","t":"赣语"}]}""", "赣语")]
    [InlineData("a variant without the word, but as it is written", "uz-Cyrl", """{"twoway":[{"l":"uz-latn","t":"Toshkent"},{"l":"uz","t":"Tashkent"}]}""", "Tashkent")]
    [InlineData("no variant of the page", "en", """{"twoway":[{"l":"zh-tw","t":"軟體"},{"l":"zh-cn","t":"软件"}]}""", "軟體")]
    [InlineData("an empty text for this variant", "zh-cn", """{"twoway":[{"l":"zh-cn","t":""},{"l":"zh-tw","t":"軟體"}]}""", "")]
    [InlineData("a replacement for this variant", "zh-cn", """{"oneway":[{"f":"網路","l":"zh-cn","t":"网络"}]}""", "网络")]
    [InlineData("a replacement for another variant", "sr-el", """{"oneway":[{"f":"網路","l":"zh-cn","t":"网络"}]}""", "網路")]
    [InlineData("a filter", "zh", """{"filter":{"l":["zh-cn"],"t":"<b>里</b>"}}""", "<b>里</b>")]
    [InlineData("the name of a variant", "zh", """{"name":{"t":"zh-hant"}}""", "繁體")]
    [InlineData("the name of a variant of another language", "uz", """{"name":{"t":"uz-latn"}}""", "lotincha")]
    [InlineData("the name of a language with variants", "zh", """{"name":{"t":"zh"}}""", "中文")]
    [InlineData("the name of no variant", "zh", """{"name":{"t":"de"}}""", "de")]
    [InlineData("a rule that also applies below", "zh-cn", """{"add":true,"twoway":[{"l":"zh-cn","t":"软件"},{"l":"zh-tw","t":"軟體"}]}""", "软件")]
    [InlineData("a rule that is described", "zh", """{"describe":true,"twoway":[{"l":"zh-cn","t":"软件"},{"l":"zh-tw","t":"軟體"}]}""", "大陆简体: 软件; 臺灣正體: 軟體")]
    [InlineData("the title", "zh", """{"title":true,"twoway":[{"l":"zh-cn","t":"软件"}]}""", "")]
    [InlineData("no JSON", "zh", "{", "")]
    [InlineData("JSON of another type", "zh", """[{"disabled":1}]""", "")]
    [InlineData("texts of another type", "zh", """{"twoway":{"l":1},"disabled":2}""", "")]
    public void Words_of_a_variant_are_those_of_the_page(string what, string language, string data, string expected) =>
        Write(language, $"<p>甲<span typeof='mw:LanguageVariant' data-mw-variant='{Quote(data)}'></span>乙</p>").ShouldBe($"<p>甲<span>{expected}</span>乙</p>", what);

    [Fact]
    public void The_requested_variant_is_preferred_to_that_of_the_page() =>
        Writer.TextOf(Writer.WritePage(PageOf("zh", $"<b data-x></b><span data-mw-variant='{Quote("""{"twoway":[{"l":"zh-cn","t":"软件"},{"l":"zh-tw","t":"軟體"}]}""")}'></span>"), Writer.Earth with { Variant = "zh-tw" }).Body)
            .ShouldBe("<b></b><span>軟體</span>");

    [Fact]
    public void A_requested_variant_of_a_country_falls_back_to_its_script()
    {
        var page = PageOf("kk", $"<span data-mw-variant='{Quote("""{"twoway":[{"l":"kk-cyrl","t":"Астана"},{"l":"kk-arab","t":"استانا"}]}""")}'></span>");
        Writer.TextOf(Writer.WritePage(page, Writer.Earth with { Variant = "kk-cn" }).Body).ShouldBe("<span>استانا</span>");
    }

    [Fact]
    public void Words_that_the_wiki_has_converted_are_not_repeated() =>
        Write("zh", """<span data-mw-variant='{"disabled":{"t":"a"}}'>b</span>""").ShouldBe("<span>b</span>");

    [Fact]
    public void A_rule_for_the_rest_of_the_page_shows_nothing() =>
        Write("zh", """<p>甲<meta typeof="mw:LanguageVariant" data-mw-variant='{"add":true,"twoway":[{"l":"zh-cn","t":"a"}]}'>乙</p>""").ShouldBe("<p>甲乙</p>");

    [Fact]
    public void Words_in_words_are_shown()
    {
        var inner = """<span data-mw-variant='{"disabled":{"t":"丙"}}'></span>""";
        Write("zh", $"<div data-mw-variant='{Quote(Disabled($"<p>甲{inner}</p>"))}'></div>").ShouldBe("<div><p>甲<span>丙</span></p></div>");
    }

    [Fact]
    public void Words_in_a_heading_are_in_the_table_of_contents()
    {
        using var page = Writer.WritePage(PageOf("zh-cn", """<h2 id="x">用<span data-mw-variant='{"twoway":[{"l":"zh-cn","t":"软件"},{"l":"zh-tw","t":"軟體"}]}'></span></h2>"""));
        page.Headings.ShouldHaveSingleItem().Text.ShouldBe("用软件");
    }

    [Fact]
    public void Links_and_fragment_targets_in_a_variant_are_those_of_the_page()
    {
        var words = """<a href='./Sun'>太阳</a> <a href='./Earth#x'>甲</a><i id='x'>乙</i>""";
        var shown = Writer.Show(Write("zh", $"<p><span data-mw-variant='{Quote(Disabled(words))}'></span></p>"));
        shown.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(["/wikipedia/en/wiki/Sun", "#x"]);
    }

    [Fact]
    public void HTML_in_HTML_in_attributes_ends_at_a_depth()
    {
        var html = "last";
        for (var i = 0; i < 8; i++) html = $"<i>{i}</i><span data-mw-variant=\"{System.Net.WebUtility.HtmlEncode(Disabled(html))}\"></span>";
        var written = Write("zh", html);
        written.ShouldContain("<i>7</i>");
        written.ShouldNotContain("last");
        Verdict.Of(written).ShouldBeEmpty();
    }

    [Fact]
    public void HTML_in_attributes_counts_as_part_of_the_page()
    {
        var words = Quote(Disabled(string.Concat(Enumerable.Repeat("<b>", 300))));
        Should.Throw<WikiReader.Web.Articles.Html.Parsing.TooComplexException>(() => Write("zh", string.Concat(Enumerable.Repeat("<div>", 300)) + $"<span data-mw-variant='{words}'></span>"));
        Should.Throw<WikiReader.Web.Articles.Html.Parsing.TooComplexException>(() => Write("zh", string.Concat(Enumerable.Repeat("""<span data-mw-variant='{"disabled":{"t":"<b>x"}}'></span>""", 10_001))));
    }

    private static string Disabled(string html) => System.Text.Json.JsonSerializer.Serialize(new { disabled = new { t = html } });

    private static string Quote(string json) => System.Net.WebUtility.HtmlEncode(json);

    private static string Write(string language, string body) => Writer.TextOf(Writer.WritePage(PageOf(language, body)).Body);

    private static string PageOf(string language, string body) => $"<!DOCTYPE html><html><head><title>Earth</title></head><body lang='{language}'>{body}</body></html>";
}
