using WikiReader.Sandbox.Hosting;
using WikiReader.Sandbox.OAuth.Tokens;
using WikiReader.Sandbox.Rest.Feeds;
using WikiReader.Sandbox.Rest.Search;

namespace WikiReader.Sandbox.Rest;

/// <summary>The part of MediaWiki's core REST API that WikiReader needs, and the feeds, with the failures that the options configure.</summary>
internal sealed class RestRoutes(
    SandboxOptions options, TimeProvider time, TokenStore tokens, PrivateWikis privateWikis,
    PageRoutes pages, SearchRoutes search, LinkRoutes links, FeedRoutes feeds)
{
    private const string RetryAfterSeconds = "1";

    public async Task AnswerAsync(HttpContext context, RestRequest request)
    {
        var response = context.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        if (options.Latency > TimeSpan.Zero)
            await Task.Delay(options.Latency, time, context.RequestAborted);

        if (context.Request.Method is not ("GET" or "HEAD"))
            await RestErrors.MethodAsync(response, context.Request.Method, "HEAD, GET");
        else if (Happens(options.FailureRate))
            await FailAsync(response);
        else if (Happens(options.ThrottleRate))
            await RestErrors.ThrottledAsync(response, RetryAfterSeconds);
        else if (options.Gateway && AccessCheck.TokenOf(context.Request) is { } token && tokens.Check(token) is { Pair: null, Hint: not AccessCheck.Revoked })
            await RestErrors.InvalidTokenAsync(response, request.Wiki.Host);
        else if (!MayRead(context, request.Wiki))
            await RestErrors.ReadDeniedAsync(response);
        else
            await RouteAsync(context, request);
    }

    private Task RouteAsync(HttpContext context, RestRequest request) => request.Segments switch
    {
        ["page", "", ..] => RestErrors.MissingParameterAsync(context.Response, "title", ""),
        ["page", var title] => pages.SourceAsync(context, request, title),
        ["page", var title, "bare"] => pages.BareAsync(context, request, title),
        ["page", var title, "html"] => pages.HtmlAsync(context, request, title),
        ["page", var title, "with_html"] => pages.WithHtmlAsync(context, request, title),
        ["page", var title, "links", "language"] => links.LanguagesAsync(context, request, title),
        ["page", var title, "links", "media"] => links.MediaAsync(context, request, title),
        ["file", var title] => links.FileAsync(context, request, title),
        ["search", "page"] => search.PagesAsync(context, request.Wiki),
        ["search", "title"] => search.TitlesAsync(context, request.Wiki),
        ["feed", "featured", var year, var month, var day] => feeds.FeaturedAsync(context, request, $"{year}/{month}/{day}"),
        _ => RestErrors.NoHandlerAsync(context.Response, request.RelativePath),
    };

    // Unlike a missing token, an invalid one is refused on public wikis too.
    private bool MayRead(HttpContext context, Wiki wiki)
    {
        if (AccessCheck.TokenOf(context.Request) is not { } token)
            return privateWikis.MayRead(wiki, null);
        if (tokens.Check(token).Pair is not { } pair)
            return false;

        RequestLog.SetUser(context, pair.User.Name);
        return options.Consumer == ConsumerState.Approved && privateWikis.MayRead(wiki, pair.User.Name);
    }

    private static bool Happens(double rate) => rate > 0 && Random.Shared.NextDouble() < rate;

    // At Wikimedia the servers in front of MediaWiki send this, so the body is HTML and not JSON.
    private static Task FailAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = RetryAfterSeconds;
        return ResponseWriter.WriteAsync(
            response, "<!DOCTYPE html><title>Service Unavailable</title><p>Service Unavailable</p>"u8.ToArray(), "text/html; charset=utf-8");
    }
}
