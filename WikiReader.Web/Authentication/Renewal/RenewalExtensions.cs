using WikiReader.Web.Redis;

namespace WikiReader.Web.Authentication.Renewal;

internal static class RenewalExtensions
{
    public static IServiceCollection AddRenewal(this IServiceCollection services, string scheme)
    {
        services.AddSingleton<ISharedState>(provider => provider.GetService<RedisConnection>() is { } redis
            ? ActivatorUtilities.CreateInstance<RedisState>(provider, redis)
            : ActivatorUtilities.CreateInstance<MemoryState>(provider));
        services.AddSingleton<TokenSuccessors>();
        services.AddSingleton<RevokedSessions>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TokenEndpoint>(provider, scheme));
        services.AddSingleton<SessionMetrics>();
        services.AddSingleton<TokenRenewal>();
        services.AddSingleton<TokenRevocation>();
        services.AddHostedService(provider => provider.GetRequiredService<TokenRenewal>());
        services.AddHostedService(provider => provider.GetRequiredService<TokenRevocation>());
        return services;
    }
}
