using WikiReader.Web.Routing;

namespace WikiReader.Web.Prefetching;

internal static class PrefetchingExtensions
{
    public static IServiceCollection AddPrefetching(this IServiceCollection services)
    {
        services.AddOptions<PrefetchOptions>().BindConfiguration(PrefetchOptions.SectionName);
        return services.AddSingleton<PrefetchOffer>().AddSingleton<PrefetchMetrics>();
    }

    /// <summary>Maps the rules that the response header <c>Speculation-Rules</c> names.</summary>
    public static IEndpointConventionBuilder MapSpeculationRules(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(ReaderAddress.SpeculationRules(""), [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=86400";
            context.Response.Headers.Vary = "Accept-Encoding";
            return TypedResults.Text(PrefetchOffer.Rules, "application/speculationrules+json");
        });
}
