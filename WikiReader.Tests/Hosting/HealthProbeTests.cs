using Microsoft.Extensions.Configuration;
using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Hosting;

namespace WikiReader.Tests.Hosting;

[Trait("Category", "Fast")]
public sealed class HealthProbeTests
{
    [Theory]
    [InlineData("urls", "http://localhost:{0}")]
    [InlineData("urls", "https://localhost:1;http://+:{0}")]
    [InlineData("urls", "http://0.0.0.0:{0}/")]
    [InlineData("http_ports", "{0};1")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://*:{0}")]
    public async Task It_succeeds_while_the_instance_is_ready(string setting, string value)
    {
        await using var application = await ReaderApplication.StartAsync();
        (await RunAsync((setting, string.Format(System.Globalization.CultureInfo.InvariantCulture, value, application.Url.Port)))).ShouldBe(0);
    }

    [Fact]
    public async Task It_fails_while_the_instance_is_not_ready()
    {
        using var keys = TemporaryFolder.Create("damaged");
        await File.WriteAllTextAsync(Path.Combine(keys.Path, "key-damaged.xml"), "<key");
        await using var application = await ReaderApplication.StartAsync(settings: ("DataProtection:KeysPath", keys.Path));
        (await RunAsync(("urls", application.Url.ToString()))).ShouldBe(1);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("https://127.0.0.1:1")]
    public async Task It_fails_if_nothing_listens_by_plain_http(string url) => (await RunAsync(("urls", url))).ShouldBe(1);

    [Fact]
    public async Task The_section_of_Kestrel_takes_precedence_over_other_addresses()
    {
        await using var application = await ReaderApplication.StartAsync();
        (await RunAsync(("Kestrel:Endpoints:Http:Url", application.Url.ToString()), ("urls", "http://127.0.0.1:1"), ("http_ports", "1"))).ShouldBe(0);
    }

    private static Task<int> RunAsync(params (string Key, string Value)[] settings) =>
        HealthProbe.RunAsync(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value)).Build());
}
