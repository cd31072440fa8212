using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Home;

/// <summary>A reader who has not opened the home page yet, and a clock that the test moves.</summary>
public abstract class HomeTest : IAsyncLifetime
{
    // In the morning, so that a test that waits for hours stays within the day, and not in the past, where cookies have expired.
    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(DateTime.UtcNow.Date.AddDays(1).AddHours(9), TimeSpan.Zero));

    protected ReaderApplication Application { get; private set; } = null!;

    protected Visitor Reader { get; private set; } = null!;

    protected virtual (string Key, string? Value)[] Settings => [];

    protected IReadOnlyList<SandboxRequest> FeedRequests => [.. Application.Sandbox.Requests.Where(request => request.Path.Contains("/feed/", StringComparison.Ordinal) && request.Status != 307)];

    public async Task InitializeAsync()
    {
        Application = await ReaderApplication.StartAsync(time: Time, settings: Settings);
        Reader = await SignInAsync("Reader");
        Application.Sandbox.ClearRequests();
    }

    public async Task DisposeAsync()
    {
        Reader.Dispose();
        await Application.DisposeAsync();
    }

    protected async Task<Visitor> SignInAsync(string user)
    {
        var visitor = Application.NewVisitor();
        await visitor.SignInAsync(user: user);
        visitor.SessionCookie.ShouldNotBeNull();
        visitor.KeepCookies();
        return visitor;
    }

    protected IDisposable InterceptFeed(RequestDelegate respond) =>
        Application.Sandbox.Intercept(request => request.Path.Value!.Contains("/feed/", StringComparison.Ordinal), respond);

    /// <summary>What the wiki presents today, on the home page; null if the page shows nothing of it.</summary>
    protected static async Task<IElement?> OpenTodayAsync(Visitor reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var page = await reader.OpenAsync("/");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("[data-home]").ShouldNotBeNull();
        return page.Document.QuerySelector("[data-today]");
    }
}
