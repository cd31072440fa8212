using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WikiReader.Web.Controllers;

namespace WikiReader.Tests.Hosting;

/// <summary>How the sandbox starts together with WikiReader in Development.</summary>
public sealed class HostingStartupTests
{
    [Fact]
    public void In_Development_without_credentials_the_sandbox_is_started()
    {
        using var factory = Factory("Development");
        var settings = factory.Services.GetRequiredService<IConfiguration>();
        settings["Wikimedia:ClientId"].ShouldNotBeNullOrEmpty();
        settings["Wikimedia:ApiEndpoint"].ShouldNotBeNull().ShouldStartWith("http://127.0.0.1:");
        new Uri(settings["Wikimedia:AuthorizationServer"]!).Port.ShouldNotBe(0);
    }

    [Fact]
    public void With_credentials_the_sandbox_is_not_started()
    {
        using var factory = Factory("Development", ("Wikimedia:ClientId", "x"), ("Wikimedia:ClientSecret", "y"));
        factory.Services.GetRequiredService<IConfiguration>()["Wikimedia:ApiEndpoint"].ShouldBeNull();
    }

    [Fact]
    public void Settings_are_read_from_the_web_project()
    {
        using var factory = Factory("Development");
        factory.Services.GetRequiredService<IConfiguration>()["Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime"].ShouldBe("Information");
    }

    private static WebApplicationFactory<HomeController> Factory(string environment, params (string Key, string Value)[] settings) =>
        new WebApplicationFactory<HomeController>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment(environment);
            builder.UseSetting(WebHostDefaults.HostingStartupAssembliesKey, "WikiReader.Sandbox");
            builder.UseSetting("Sandbox:Url", "http://127.0.0.1:0");
            foreach (var (key, value) in settings) builder.UseSetting(key, value);
        });
}
