namespace WikiReader.Web.Languages;

internal static class LanguagesExtensions
{
    public static IServiceCollection AddLanguages(this IServiceCollection services) => services
        .AddSingleton<ReaderLanguages>()
        .AddSingleton<VariantPreference>()
        .AddSingleton<LanguageVersions>();
}
