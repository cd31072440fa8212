using WikiReader.Sandbox;

namespace WikiReader.Tests.Infrastructure;

/// <summary>A page of the English Wikipedia that nobody has read yet, so that no text of it is held.</summary>
internal sealed record UnreadPage(SandboxPage Source)
{
    private static int _count;

    public string Address => $"/wikipedia/en/wiki/{Source.Key}";

    public string Key => Source.Key;

    /// <param name="body">What it says; by default that of a built-in page.</param>
    public static UnreadPage Add(ReaderApplication application, string? body = null)
    {
        ArgumentNullException.ThrowIfNull(application);
        var number = Interlocked.Increment(ref _count);
        var earth = application.Sandbox.Pages.Find("wikipedia", "en", "Earth").ShouldNotBeNull();
        var page = new UnreadPage(earth with { Key = $"Unread_{number}", Title = $"Unread {number}", Id = 900_000 + number, RevisionId = 900_000 + number });
        return page.Revise(application, body ?? earth.Html, number);
    }

    /// <summary>The same page after somebody has edited it.</summary>
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
