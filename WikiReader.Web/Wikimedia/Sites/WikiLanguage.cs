using System.Globalization;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>A language in which there are wikis.</summary>
/// <param name="Code">The code of its wikis in the site table, for example <c>zh-min-nan</c>.</param>
/// <param name="Tag">BCP 47 tag, for the attribute <c>lang</c>: <c>nan</c>.</param>
/// <param name="Name">Its name in the language itself.</param>
/// <param name="EnglishName">Its name in English.</param>
/// <param name="IsRightToLeft">The direction of its name, and of its wikis.</param>
public sealed record WikiLanguage(string Code, string Tag, string Name, string EnglishName, bool IsRightToLeft)
{
    /// <summary>
    /// Its name in the language of the interface (<see cref="CultureInfo.CurrentUICulture"/>) if CLDR has that, otherwise <see cref="EnglishName"/>; null if
    /// it would be <see cref="Name"/> once more.
    /// </summary>
    public string? DisplayName => InInterface is var name && !name.Equals(Name, StringComparison.OrdinalIgnoreCase) ? name : null;

    /// <summary>BCP 47 tag of <see cref="DisplayName"/>.</summary>
    public string DisplayNameTag => InInterface == EnglishName ? "en" : CultureInfo.CurrentUICulture.Name;

    // .NET gives the English name where CLDR has none in the language of the interface. Where the table has another English name than CLDR, it is kept.
    private string InInterface => CultureInfo.GetCultureInfo(Tag) is var culture && culture.EnglishName == EnglishName ? culture.DisplayName : EnglishName;

    /// <summary>The value of the attribute <c>dir</c>.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";
}
