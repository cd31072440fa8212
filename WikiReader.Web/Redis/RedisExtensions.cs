using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace WikiReader.Web.Redis;

internal static class RedisExtensions
{
    public const string SettingName = "Redis:ConnectionString";

    // What the operator's connection string names comes later and wins. It does not prolong requests: RedisConnection has its own time-out.
    private const string Defaults = "name=WikiReader,connectTimeout=1000,syncTimeout=1000,asyncTimeout=1000,";

    /// <summary>Connects the replicas of this reader, if the operator has named a Redis; without one it is alone.</summary>
    public static WebApplicationBuilder AddRedis(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RedisOptions>().BindConfiguration(RedisOptions.SectionName).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<RedisOptions>, RedisOptions.Validator>();
        if (builder.Configuration[SettingName] is not { Length: > 0 } connection) return builder;
        builder.Services.AddSingleton<RedisAvailability>();
        builder.Services.AddSingleton(provider => ActivatorUtilities.CreateInstance<RedisConnection>(provider, OptionsFor(connection)));
        // Before the services that need it at their start.
        builder.Services.AddHostedService(provider => provider.GetRequiredService<RedisConnection>());
        builder.Services.AddHealthChecks().AddCheck<RedisHealthCheck>("redis");
        return builder;
    }

    private static ConfigurationOptions OptionsFor(string connection)
    {
        var options = ConfigurationOptions.Parse(Defaults + connection);
        // A Redis that starts later than the reader is waited for in the background, and nobody queues for one that is away.
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ReconnectRetryPolicy = new LinearRetry(1000);
        return options;
    }
}
