using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Tests.Articles.Links;

[Trait("Category", "Fast")]
public sealed class PageTitleTests
{
    [Theory]
    [InlineData("nothing", "")]
    [InlineData("spaces alone", "  ")]
    [InlineData("underscores alone", "___")]
    [InlineData("direction marks alone", "\u200E\u202E")]
    [InlineData("a less-than sign", "a<b")]
    [InlineData("a greater-than sign", "a>b")]
    [InlineData("an opening bracket", "a[b")]
    [InlineData("a closing bracket", "a]b")]
    [InlineData("an opening brace", "a{b")]
    [InlineData("a closing brace", "a}b")]
    [InlineData("a bar", "a|b")]
    [InlineData("a hash", "a#b")]
    [InlineData("a replacement character", "a\uFFFDb")]
    [InlineData("a NUL", "a\0b")]
    [InlineData("a tab", "a\tb")]
    [InlineData("a line break", "a\r\nb")]
    [InlineData("a delete", "a\u007Fb")]
    [InlineData("a control character of Latin-1", "a\u0085b")]
    [InlineData("an encoded letter", "a%41b")]
    [InlineData("an encoded slash", "a%2Fb")]
    [InlineData("an encoded slash in lower case", "a%2fb")]
    [InlineData("a character reference", "a&amp;b")]
    [InlineData("a character reference that is no name of HTML", "a&foo;b")]
    [InlineData("a character reference by number", "a&#65;b")]
    [InlineData("a character reference by hexadecimal number", "a&#x41;b")]
    [InlineData("a signature", "a~~~b")]
    [InlineData("a leading colon", ":a")]
    [InlineData("a leading colon after a space", " :a")]
    [InlineData("a dot", ".")]
    [InlineData("two dots", "..")]
    [InlineData("a dot in front", "./a")]
    [InlineData("two dots in front", "../a")]
    [InlineData("two dots in the middle", "a/../b")]
    [InlineData("two dots at the end", "a/..")]
    [InlineData("two dots behind a direction mark", "a/\u200E../b")]
    [InlineData("an encoded letter behind a direction mark", "a%\u200E41b")]
    [InlineData("a noncharacter", "a\uFFFEb")]
    [InlineData("another noncharacter", "a\uFFFFb")]
    [InlineData("half a letter", "a\uD83Cb")]
    [InlineData("the other half", "a\uDF0Db")]
    [InlineData("halves in the wrong order", "a\uDF0D\uD83Cb")]
    [InlineData("256 bytes", "{256}")]
    [InlineData("256 bytes in 128 letters", "{128ä}")]
    [InlineData("256 bytes after a namespace", "Category:{256}")]
    [InlineData("256 bytes in 128 letters after a namespace", "Категория:{128ä}")]
    [InlineData("256 bytes after a colon at the end", "{255}:")]
    [InlineData("255 bytes after a colon and a space", "Earth: {255}")]
    [InlineData("255 bytes after a name too long for a namespace", "{127ä}:{255}")]
    public void An_invalid_title_is_not_parsed(string what, string text)
    {
        PageTitle.TryParse(Expand(text), out var title).ShouldBeFalse(what);
        title.ShouldBeNull();
    }

    [Theory]
    [InlineData("a word", "Earth", "Earth")]
    [InlineData("a word in lower case", "earth", "earth")]
    [InlineData("spaces", "Solar System", "Solar_System")]
    [InlineData("spaces around", "  Earth_ ", "Earth")]
    [InlineData("several spaces", "a  _ b", "a_b")]
    [InlineData("a no-break space", "a\u00A0b", "a_b")]
    [InlineData("an ideographic space", "a\u3000b", "a_b")]
    [InlineData("direction marks", "\u200FEarth\u200E", "Earth")]
    [InlineData("letters that are not composed", "Sa\u0303o", "S\u00E3o")]
    [InlineData("letters that a direction mark kept apart", "Sa\u200E\u0303o", "S\u00E3o")]
    [InlineData("a slash", "AC/DC", "AC/DC")]
    [InlineData("a slash in front", "/dev/null", "/dev/null")]
    [InlineData("slashes alone", "//", "//")]
    [InlineData("three dots", "...", "...")]
    [InlineData("a dot before a word", ".net", ".net")]
    [InlineData("dots in a word", "a/..b/c", "a/..b/c")]
    [InlineData("a per cent sign", "100%", "100%")]
    [InlineData("a per cent sign before letters", "100%zz", "100%zz")]
    [InlineData("an ampersand", "Q&A", "Q&A")]
    [InlineData("an ampersand and a semicolon", "Q& A;", "Q&_A;")]
    [InlineData("two tildes", "a~~b", "a~~b")]
    [InlineData("a colon", "File:A.png", "File:A.png")]
    [InlineData("a colon at the end", "a:", "a:")]
    [InlineData("a question mark", "What?", "What?")]
    [InlineData("a plus sign", "C++", "C++")]
    [InlineData("a quote", "\"Heroes\"", "\"Heroes\"")]
    [InlineData("a backslash", "a\\b", "a\\b")]
    [InlineData("a letter beyond the basic plane", "\U0001F30D", "\U0001F30D")]
    [InlineData("255 bytes", "{255}", "{255}")]
    [InlineData("254 bytes in 127 letters", "{127ä}", "{127ä}")]
    [InlineData("256 bytes that normalise to less", "{255} ", "{255}")]
    [InlineData("255 bytes after a namespace", "Category:{255}", "Category:{255}")]
    [InlineData("255 bytes after a namespace in other letters", "კატეგორია:{255}", "კატეგორია:{255}")]
    [InlineData("254 bytes after a namespace of two words", "Обсуждение категории:{127ä}", "Обсуждение_категории:{127ä}")]
    [InlineData("255 bytes with a colon in them", "Earth: {248}", "Earth:_{248}")]
    public void A_title_is_normalized_to_its_key(string what, string text, string expected)
    {
        PageTitle.TryParse(Expand(text), out var title).ShouldBeTrue(what);
        title!.Key.ShouldBe(Expand(expected));
        PageTitle.TryParse(title.Key, out var again).ShouldBeTrue();
        again.ShouldBe(title);
        Uri.UnescapeDataString(title.ToPath()).ShouldBe(title.Key);
        new Uri("https://reader.example/" + title.ToReference()).AbsolutePath.ShouldBe("/" + title.ToPath(), "what a browser asks for");
        Uri.UnescapeDataString(title.ToSegment()).ShouldBe(title.Key);
    }

    [Theory]
    [InlineData("a slash", "AC/DC", "AC/DC", "AC%2FDC")]
    [InlineData("plus signs", "C++", "C%2B%2B", "C%2B%2B")]
    [InlineData("question marks", "What?_Where?", "What%3F_Where%3F", "What%3F_Where%3F")]
    [InlineData("a per cent sign", "100%", "100%25", "100%25")]
    [InlineData("an ampersand", "Q&A", "Q%26A", "Q%26A")]
    [InlineData("a quote and a backslash", "a\"b\\c", "a%22b%5Cc", "a%22b%5Cc")]
    [InlineData("an apostrophe", "Ohm's", "Ohm%27s", "Ohm%27s")]
    [InlineData("signs that need no escape", "a-b_c.d~e;f@g$h!i*j(k),l:m", "a-b_c.d~e;f@g$h!i*j(k),l:m", "a-b_c.d~e%3Bf%40g%24h%21i%2Aj%28k%29%2Cl%3Am")]
    [InlineData("other letters", "São", "S%C3%A3o", "S%C3%A3o")]
    [InlineData("letters beyond the basic plane", "\U0001F30D", "%F0%9F%8C%8D", "%F0%9F%8C%8D")]
    public void A_title_is_escaped_for_a_path_and_for_one_segment(string what, string key, string path, string segment)
    {
        var title = Writer.TitleOf(key);
        title.ToPath().ShouldBe(path, what);
        title.ToSegment().ShouldBe(segment, what);
        title.ToString().ShouldBe(key);
    }

    [Fact]
    public void A_title_is_displayed_with_spaces() => Writer.TitleOf("Solar_System").Text.ShouldBe("Solar System");

    [Theory]
    [InlineData("\uFDD0")]
    [InlineData("\U0001FFFF")]
    [InlineData("\uE000")]
    [InlineData("\u0378")]
    public void A_code_point_that_is_not_a_letter_is_accepted(string text) => Should.NotThrow(() => PageTitle.TryParse($"a{text}b", out _));

    private static string Expand(string text) => text
        .Replace("{248}", new string('a', 248), StringComparison.Ordinal)
        .Replace("{255}", new string('a', 255), StringComparison.Ordinal)
        .Replace("{256}", new string('a', 256), StringComparison.Ordinal)
        .Replace("{127ä}", new string('ä', 127), StringComparison.Ordinal)
        .Replace("{128ä}", new string('ä', 128), StringComparison.Ordinal);
}
