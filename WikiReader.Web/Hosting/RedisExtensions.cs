using StackExchange.Redis;

namespace WikiReader.Web.Hosting;

internal static class RedisExtensions
{
    public const string SettingName = "Redis:ConnectionString";

    /// <summary>Connects the replicas of this reader, if the operator has named a Redis; without one it is alone.</summary>
    public static WebApplicationBuilder AddRedis(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[SettingName] is not { Length: > 0 } connection) return builder;
        builder.Services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(OptionsFor(connection)));
        builder.Services.AddHealthChecks().AddCheck<RedisHealthCheck>("redis");
        return builder;
    }

    // A Redis that starts later than the reader is waited for, not given up.
    private static ConfigurationOptions OptionsFor(string connection)
    {
        var options = ConfigurationOptions.Parse(connection);
        options.AbortOnConnectFail = false;
        options.ClientName = "WikiReader";
        return options;
    }
}
