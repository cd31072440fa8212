using WikiReader.Sandbox;

namespace WikiReader.Tests.Infrastructure;

/// <summary>A new page of the English Wikipedia that has not been opened yet, so that it is not cached.</summary>
internal sealed record UnreadPage(SandboxPage Source)
{
    private static int _count;

    public string Address => $"/wikipedia/en/wiki/{Source.Key}";

    public string Key => Source.Key;

    /// <param name="body">The HTML of its body; by default that of a built-in page.</param>
    public static UnreadPage Add(ReaderApplication application, string? body = null)
    {
        ArgumentNullException.ThrowIfNull(application);
        var number = Interlocked.Increment(ref _count);
        var earth = application.Sandbox.Pages.Find("wikipedia", "en", "Earth").ShouldNotBeNull();
        var page = new UnreadPage(earth with { Key = $"Unread_{number}", Title = $"Unread {number}", Id = 900_000 + number, RevisionId = 900_000 + number });
        return page.Revise(application, body ?? earth.Html, number);
    }

    /// <summary>Adds a new revision of the same page.</summary>
    public UnreadPage Revise(ReaderApplication application, string body)
    {
        ArgumentNullException.ThrowIfNull(application);
        return Revise(application, body, Interlocked.Increment(ref _count));
    }

    private UnreadPage Revise(ReaderApplication application, string body, int number)
    {
        var html = body.Contains("<html", StringComparison.Ordinal) ? body : $"<!DOCTYPE html><html><head></head><body>{body}</body></html>";
        var page = Source with { RevisionId = 900_000 + number, Html = html };
        application.Sandbox.Pages.Add(page);
        return new UnreadPage(page);
    }
}
