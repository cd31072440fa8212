using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using WikiReader.Sandbox.Hosting;

namespace WikiReader.Sandbox.Rest.Feeds;

/// <summary>What wikis present on a day. The files in <c>Pages/feeds</c> say it for every day; other wikis have no feed.</summary>
internal sealed class FeedRoutes(SandboxAddress address)
{
    private const string Folder = "feeds/";

    private static readonly FrozenDictionary<string, string> Feeds = EmbeddedFiles.Read(Folder)
        .ToFrozenDictionary(file => file.Name[Folder.Length..^".json".Length], file => Encoding.UTF8.GetString(file.Bytes));

    public Task FeaturedAsync(HttpContext context, RestRequest request, string day)
    {
        var response = context.Response;
        if (!DateOnly.TryParseExact(day, "yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !Feeds.TryGetValue($"{request.Wiki.Project}-{request.Wiki.Language}", out var feed))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return ResponseWriter.WriteAsync(
                response, Encoding.UTF8.GetBytes("""{"type":"https://mediawiki.org/wiki/HyperSwitch/errors/not_found#route","title":"Not found.","method":"get"}"""),
                "application/problem+json");
        }

        response.Headers.CacheControl = "s-maxage=300, max-age=60";
        var body = feed.Replace("{yesterday}", date.AddDays(-1).ToString("O", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return ResponseWriter.WriteAsync(response, Encoding.UTF8.GetBytes(address.WithMediaHost(body)), "application/json; charset=utf-8");
    }
}
