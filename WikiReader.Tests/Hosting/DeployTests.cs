using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

/// <summary>The deployment files for operators.</summary>
public sealed partial class DeployTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    [Fact]
    public void The_stop_grace_period_of_the_container_exceeds_the_shutdown_timeout_of_the_host()
    {
        var compose = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "compose.yaml"));
        var grace = TimeSpan.FromSeconds(int.Parse(GracePeriod().Match(compose).Groups[1].Value, CultureInfo.InvariantCulture));
        grace.ShouldBeGreaterThan(shared.Application.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
    }

    [GeneratedRegex(@"^\s+stop_grace_period: (\d+)s$", RegexOptions.Multiline)]
    private static partial Regex GracePeriod();
}
