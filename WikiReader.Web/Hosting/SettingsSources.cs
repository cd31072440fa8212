namespace WikiReader.Web.Hosting;

/// <summary>Where settings come from besides the providers of <see cref="WebApplicationBuilder"/>.</summary>
internal static class SettingsSources
{
    private const string SecretsFolder = "/run/secrets";

    /// <summary>
    /// Adds the files of <c>/run/secrets</c>, where Docker, Podman and Kubernetes mount secrets: a file <c>Wikimedia__ClientSecret</c> is the setting
    /// <c>Wikimedia:ClientSecret</c>, and takes precedence over an environment variable. A line break at its end is not part of the value.
    /// </summary>
    public static void AddSecretFiles(this IConfigurationBuilder configuration, string folder = SecretsFolder) =>
        configuration.AddKeyPerFile(folder, optional: true);

    /// <summary>The settings that say where an instance listens, for <see cref="HealthProbe"/>: read as the host reads them.</summary>
    public static IConfiguration ReadHostSettings() =>
        new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddEnvironmentVariables("DOTNET_")
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
}
