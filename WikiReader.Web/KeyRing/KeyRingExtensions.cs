using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using WikiReader.Web.Redis;

namespace WikiReader.Web.KeyRing;

internal static class KeyRingExtensions
{
    public static WebApplicationBuilder AddKeyRing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<KeyRingOptions>().BindConfiguration(KeyRingOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<KeyRingOptions>, KeyRingOptions.Validator>();
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<KeyRingOptions>, IServiceProvider>((management, options, provider) =>
            management.XmlRepository = RepositoryFor(options.Value, provider));

        var keys = services.AddDataProtection().SetApplicationName("WikiReader");
        services.AddHealthChecks().AddCheck<KeyRingHealthCheck>("key ring");
        // After the framework's own attempt, which also runs at start.
        services.AddSingleton<KeyRingLoader>();
        services.AddHostedService(provider => provider.GetRequiredService<KeyRingLoader>());
        // The framework needs the certificate during registration. One that cannot be used is reported with all other settings.
        if (KeyCertificate.Load(builder.Configuration.GetSection(KeyRingOptions.SectionName).Get<KeyRingOptions>(), out _) is { } certificate) keys.ProtectWith(certificate);
        return builder;
    }

    private static void ProtectWith(this IDataProtectionBuilder keys, X509Certificate2 certificate) =>
        keys.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);

    // A configured folder wins over Redis, since the operator chose it.
    private static IXmlRepository RepositoryFor(KeyRingOptions options, IServiceProvider provider) =>
        string.IsNullOrEmpty(options.KeysPath) && provider.GetService<RedisConnection>() is { } redis
            ? ActivatorUtilities.CreateInstance<RedisKeyRepository>(provider, redis)
            : new FileSystemXmlRepository(new DirectoryInfo(KeyFolder.PathOf(options)), provider.GetRequiredService<ILoggerFactory>());
}
