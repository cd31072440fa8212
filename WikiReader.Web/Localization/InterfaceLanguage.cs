using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace WikiReader.Web.Localization;

/// <summary>
/// The language of the interface, which is independent of the language of an article. The request's <c>Accept-Language</c> chooses one of
/// <see cref="RequestLocalizationOptions.SupportedUICultures"/>.
/// </summary>
internal static class InterfaceLanguage
{
    /// <summary>BCP 47 tag of the language of this request.</summary>
    public static string Current => CultureInfo.CurrentUICulture.Name;

    /// <summary>The value of <c>dir</c> for a language: <c>rtl</c>, or null for <c>ltr</c>, which HTML has by default.</summary>
    public static string? DirectionOf(string language) => CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft ? "rtl" : null;

    public static IServiceCollection AddInterfaceLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("en").AddSupportedCultures("en").AddSupportedUICultures("en");
            options.RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()];
        });
        return services;
    }
}
