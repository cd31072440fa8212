using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

[Trait("Category", "Fast")]
public sealed class HealthTests
{
    [Fact]
    public async Task An_instance_that_can_protect_sessions_is_ready()
    {
        await using var application = await ReaderApplication.StartAsync();
        using var visitor = application.NewVisitor();
        (await visitor.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        application.Sandbox.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_instance_without_a_key_ring_is_live_but_not_ready()
    {
        using var keys = TemporaryFolder.Create("damaged");
        await File.WriteAllTextAsync(Path.Combine(keys.Path, "key-damaged.xml"), "<key");
        await using var application = await ReaderApplication.StartAsync(settings: ("DataProtection:KeysPath", keys.Path));
        using var visitor = application.NewVisitor();
        (await visitor.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }
}
