using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;

namespace WikiReader.Web.Localization;

/// <summary>
/// Words with numbers, in the plural that the language of the interface has for the number. A resource has all forms
/// (<see cref="PluralForms"/>); <c>Plural.Rules</c> says which number has which form (<see cref="PluralRules"/>).
/// </summary>
internal static class InterfaceNumbers
{
    private const string Rules = "Plural.Rules";

    // Parsed once. There are as many entries as languages and words.
    private static readonly ConcurrentDictionary<string, PluralRules> ParsedRules = new();
    private static readonly ConcurrentDictionary<string, PluralForms> ParsedForms = new();

    /// <summary>Words with a number: <c>{0}</c> in them is the number as the language writes it, <c>{1}</c> the first of the other arguments.</summary>
    public static string Count(this IStringLocalizer<InterfaceText> text, string name, int count, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Format(CultureInfo.CurrentCulture, FormFor(count, text[name], text[Rules]), All(count, arguments));
    }

    /// <summary>The same for a view. The words may contain markup; the arguments are encoded.</summary>
    public static LocalizedHtmlString Count(this IHtmlLocalizer text, string name, int count, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new LocalizedHtmlString(name, FormFor(count, text.GetString(name), text.GetString(Rules)), isResourceNotFound: false, All(count, arguments));
    }

    private static string FormFor(int count, string forms, string rules) =>
        ParsedForms.GetOrAdd(forms, PluralForms.Parse).For(ParsedRules.GetOrAdd(rules, PluralRules.Parse).KeywordOf(count));

    private static object[] All(int count, object[] arguments) => [count.ToString("N0", CultureInfo.CurrentCulture), .. arguments];
}
