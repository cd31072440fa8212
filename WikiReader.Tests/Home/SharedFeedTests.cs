using WikiReader.Tests.Infrastructure;
using WikiReader.Tests.Sessions;

namespace WikiReader.Tests.Home;

/// <summary>Replicas that share a Redis ask the wiki once.</summary>
public sealed class SharedFeedTests
{
    [Fact]
    public async Task A_replica_shows_what_another_was_told()
    {
        using var keys = TemporaryFolder.Create("keys");
        using var redis = await RedisServer.StartAsync();
        (string, string?)[] settings = [("DataProtection:KeysPath", keys.Path), ("Redis:ConnectionString", redis.ConnectionString)];
        await using var first = await ReaderApplication.StartAsync(settings: settings);
        var shown = await OpenTodayAsync(first);
        // Entries are written in the background, and until then another replica asks the wiki itself.
        await Eventually.BecomesTrueAsync(
            async () =>
            {
                first.Sandbox.ClearRequests();
                await using var next = await ReaderApplication.StartAsync(settings: [.. settings, .. first.Sandbox.ProductSettings.Select(setting => (setting.Key, setting.Value))]);
                return await OpenTodayAsync(next) == shown && !first.Sandbox.Requests.Any(request => request.Path.Contains("/feed/", StringComparison.Ordinal));
            },
            "the feed is in Redis");
    }

    private static async Task<string> OpenTodayAsync(ReaderApplication application)
    {
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        return (await reader.OpenAsync("/")).Document.QuerySelector("[data-today]").ShouldNotBeNull().OuterHtml;
    }
}
