using WikiReader.Web.Redis;

namespace WikiReader.Web.Authentication.Renewal;

internal static class RenewalExtensions
{
    public static IServiceCollection AddRenewal(this IServiceCollection services)
    {
        services.AddSingleton<ISharedState>(provider => provider.GetService<RedisConnection>() is { } redis
            ? ActivatorUtilities.CreateInstance<RedisState>(provider, redis)
            : ActivatorUtilities.CreateInstance<MemoryState>(provider));
        services.AddSingleton<TokenSuccessors>();
        services.AddSingleton<RevokedSessions>();
        services.AddSingleton<TokenEndpoint>();
        services.AddSingleton<SessionMetrics>();
        services.AddSingleton<TokenRenewal>();
        services.AddHostedService(provider => provider.GetRequiredService<TokenRenewal>());
        return services;
    }
}
