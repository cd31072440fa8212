namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>A language in which there are wikis.</summary>
/// <param name="Code">The code of its wikis in the site table, for example <c>zh-min-nan</c>.</param>
/// <param name="Tag">BCP 47 tag, for the attribute <c>lang</c>: <c>nan</c>.</param>
/// <param name="Name">Its name in the language itself.</param>
/// <param name="EnglishName">Its name in English.</param>
/// <param name="IsRightToLeft">The direction of its name, and of its wikis.</param>
public sealed record WikiLanguage(string Code, string Tag, string Name, string EnglishName, bool IsRightToLeft)
{
    /// <summary>The value of the attribute <c>dir</c>.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";
}
