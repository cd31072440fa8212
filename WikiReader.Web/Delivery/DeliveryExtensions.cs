namespace WikiReader.Web.Delivery;

internal static class DeliveryExtensions
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<ViewRenderer>()
        .AddSingleton<Frames>()
        .AddSingleton<DeliveryMetrics>()
        .AddSingleton<BrotliMaker>()
        .AddHostedService(provider => provider.GetRequiredService<BrotliMaker>());
}
