using WikiReader.Web.Delivery.Coding;

namespace WikiReader.Web.Delivery;

internal static class DeliveryExtensions
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<ViewRenderer>()
        .AddSingleton<PageShellCache>()
        .AddSingleton<DeliveryMetrics>()
        .AddSingleton<BrotliCompressionService>()
        .AddHostedService(provider => provider.GetRequiredService<BrotliCompressionService>());
}
