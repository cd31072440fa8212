using Microsoft.Extensions.Configuration;
using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Hosting;

namespace WikiReader.Tests.Hosting;

[Trait("Category", "Fast")]
public sealed class SettingsSourceTests
{
    [Fact]
    public async Task A_secret_file_is_the_setting_that_it_is_named_after()
    {
        using var secrets = TemporaryFolder.Create("secrets");
        await File.WriteAllTextAsync(Path.Combine(secrets.Path, "Wikimedia__ClientSecret"), "from a file\n");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Wikimedia:ClientSecret", "from the environment"), new("Wikimedia:ClientId", "x")]);
        configuration.AddSecretFiles(secrets.Path);
        var settings = configuration.Build();
        settings["Wikimedia:ClientSecret"].ShouldBe("from a file");
        settings["Wikimedia:ClientId"].ShouldBe("x");
    }

    [Fact]
    public void Without_the_folder_nothing_changes()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Wikimedia:ClientId", "x")]);
        configuration.AddSecretFiles("/no/such/folder");
        configuration.Build()["Wikimedia:ClientId"].ShouldBe("x");
    }
}
