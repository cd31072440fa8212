using System.Globalization;
using System.Text;
using WikiReader.Tests.Articles;

namespace WikiReader.Tests.Localization;

/// <summary>Readers of all languages share rendered articles, so that nothing in them may depend on the language of the request.</summary>
[Trait("Category", "Fast")]
public sealed class CultureInvarianceTests
{
    // Decimal commas, a dotless i, another minus sign, other digits.
    [Theory]
    [InlineData("de")]
    [InlineData("tr")]
    [InlineData("sv")]
    [InlineData("ar-EG")]
    public void An_article_is_the_same_in_every_culture(string culture)
    {
        foreach (var address in TestArticles.Addresses)
        {
            var html = Encoding.UTF8.GetBytes(TestArticles.At(address).Html);
            In(culture, html).ShouldBe(In("", html), address);
        }
    }

    private static string In(string culture, byte[] html)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            using var document = Writer.WriteBytes(html);
            return Writer.TextOf(document.Body);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
