namespace WikiReader.Web.Prefetching;

internal static class PrefetchingExtensions
{
    public static IServiceCollection AddPrefetching(this IServiceCollection services)
    {
        services.AddOptions<PrefetchOptions>().BindConfiguration(PrefetchOptions.SectionName);
        return services.AddSingleton<PrefetchPreference>().AddSingleton<PrefetchOffer>().AddSingleton<PrefetchMetrics>();
    }
}
