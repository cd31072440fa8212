namespace WikiReader.Web.Models;

/// <summary>Message pages for responses that have only a status.</summary>
internal static class StatusMessages
{
    /// <summary>This instance cannot serve requests yet.</summary>
    public static MessagePage NotReady { get; } =
        new(503, "not-ready", "This site is not ready yet", "It is still starting, or cannot reach a part of itself. You are still signed in; try again in a few seconds.");

    public static MessagePage For(int status) => status switch
    {
        400 => new(400, "bad-request", "This request cannot be read", "A form may have been open for too long, or the address is damaged. Go back, reload the page, and try again."),
        403 => new(403, "forbidden", "This is not for you", "You may not see this page."),
        404 => new(404, "not-found", "There is nothing at this address", "Check its spelling, or start from the home page."),
        405 => new(405, "method-not-allowed", "This address cannot be used in this way", "Start from the home page."),
        429 => new(429, "too-many-requests", "Too many requests", "You have asked for more pages than this site gives in a minute. Wait a moment, then go on reading."),
        503 => new(503, "unavailable", "Wikimedia does not answer", "It is probably being repaired already. You are still signed in; try again in a few minutes."),
        >= 400 and < 500 => new(status, "client-error", "This request cannot be answered", "Start from the home page."),
        _ => new(status, "error", "Something went wrong", "This site has made a mistake, and its operator can see it in the log. Try again in a moment."),
    };
}
