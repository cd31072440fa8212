using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace WikiReader.Web.Redis;

internal static class RedisExtensions
{
    public const string SettingName = "Redis:ConnectionString";

    // Options in the operator's connection string come later and override these. Requests do not wait this long: RedisConnection has its own
    // timeout.
    private const string Defaults = "name=WikiReader,connectTimeout=1000,syncTimeout=1000,asyncTimeout=1000,";

    /// <summary>Shares state between the replicas of this instance, if a Redis is configured.</summary>
    public static WebApplicationBuilder AddRedis(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RedisOptions>().BindConfiguration(RedisOptions.SectionName).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<RedisOptions>, RedisOptions.Validator>();
        if (builder.Configuration[SettingName] is not { Length: > 0 } connection) return builder;
        builder.Services.AddSingleton<RedisAvailability>();
        builder.Services.AddSingleton(provider => ActivatorUtilities.CreateInstance<RedisConnection>(provider, OptionsFor(connection)));
        // Before the services that need it when they start.
        builder.Services.AddHostedService(provider => provider.GetRequiredService<RedisConnection>());
        builder.Services.AddHealthChecks().AddCheck<RedisHealthCheck>("redis");
        return builder;
    }

    private static ConfigurationOptions OptionsFor(string connection)
    {
        var options = ConfigurationOptions.Parse(Defaults + connection);
        // Connects in the background if Redis starts later than this process, and fails commands at once while it is unavailable.
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ReconnectRetryPolicy = new LinearRetry(1000);
        return options;
    }
}
