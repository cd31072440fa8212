using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace WikiReader.Web.Localization;

/// <summary>
/// The language of the interface, which is independent of the language of an article. A request gets the one that its reader chose
/// (<see cref="InterfaceLanguageChoice"/>), or the first that its browser accepts, of <see cref="RequestLocalizationOptions.SupportedUICultures"/>.
/// </summary>
internal static class InterfaceLanguage
{
    private const string Default = "en";

    /// <summary>BCP 47 tag of the language of this request.</summary>
    public static string Current => CultureInfo.CurrentUICulture.Name;

    /// <summary>The value of <c>dir</c> for a language: <c>rtl</c>, or null for <c>ltr</c>, which HTML has by default.</summary>
    public static string? DirectionOf(string language) => CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft ? "rtl" : null;

    /// <summary>The name of a language in itself, as a word that begins a line: "Français".</summary>
    public static string NameOf(CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var name = language.NativeName;
        return name.Length == 0 ? language.Name : char.ToUpper(name[0], language) + name[1..];
    }

    public static IServiceCollection AddInterfaceLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<InterfaceLanguageChoice>();
        services.AddOptions<RequestLocalizationOptions>().Configure<InterfaceLanguageChoice>((options, choice) =>
        {
            CultureInfo[] languages = [.. Translations().Prepend(Default).Select(WithLatinDigits)];
            options.DefaultRequestCulture = new RequestCulture(languages[0]);
            options.SupportedCultures = [.. languages];
            options.SupportedUICultures = [.. languages];
            options.RequestCultureProviders = [choice.Provider, new AcceptedLanguages()];
        });
        return services;
    }

    // .NET writes all numbers with Latin digits. Arabic's separators belong to its own digits; with Latin ones CLDR has comma and dot.
    private static CultureInfo WithLatinDigits(string language)
    {
        var culture = new CultureInfo(language);
        if (culture.NumberFormat.NativeDigits[0] == "0") return CultureInfo.ReadOnly(culture);
        culture.NumberFormat.NumberGroupSeparator = ",";
        culture.NumberFormat.NumberDecimalSeparator = ".";
        return CultureInfo.ReadOnly(culture);
    }

    // The build makes InterfaceText.xx.resx an assembly in the folder xx beside this one.
    private static IEnumerable<string> Translations()
    {
        var assembly = typeof(InterfaceText).Assembly.GetName().Name;
        return Directory.EnumerateDirectories(AppContext.BaseDirectory)
            .Where(folder => File.Exists(Path.Combine(folder, $"{assembly}.resources.dll")))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal);
    }
}
