using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Wikimedia;

/// <summary>
/// Finds out what <c>rest-read-denied</c> means: MediaWiki responds with it, for every page, if the token is invalid, if the wiki is closed to the
/// token's owner, and if the consumer may not read.
/// </summary>
internal sealed partial class DenialReader(
    WikimediaTransport transport, ProfileClient profiles, ApiEndpoint endpoint, IOptions<WikimediaOptions> options, TimeProvider time, ILogger<DenialReader> logger)
{
    // A page that most wikis have. Whether this one has it does not matter, since the right to read is checked before.
    private const string OtherPage = "Main_Page";

    private static readonly TimeSpan BetweenErrors = TimeSpan.FromMinutes(1);

    private long _nextError;

    /// <summary><see cref="WikimediaFailure.InvalidToken"/>, <c>NotAllowed</c> or <c>ConsumerRefused</c>; another if the profile cannot be read.</summary>
    public async Task<WikimediaFailure> ExplainAsync(Site site, AccessToken token, CancellationToken cancellationToken)
    {
        var result = await profiles.GetAsync(token, cancellationToken);
        if (!result.TryGet(out var profile, out var failure))
            return failure is WikimediaFailure.ReadDenied or WikimediaFailure.InvalidToken ? new WikimediaFailure.InvalidToken() : failure;
        if (!profile.IsIdentityOnly && !(MayRead(profile, site) && await IsEveryPageDeniedAsync(site, token, cancellationToken)))
            return new WikimediaFailure.NotAllowed();
        LogRefusal(profile.IsIdentityOnly);
        return new WikimediaFailure.ConsumerRefused();
    }

    // Everyone may read the wikis of the site table. The rights in a profile are those at the authorization server's wiki, and say nothing of another.
    private bool MayRead(Profile profile, Site site) => site.IsPublic ? profile.MayRead != false : profile.MayRead == true && IsAuthorizationServer(site);

    // …/w/rest.php/v1 and …/w/rest.php/oauth2 are of the same wiki.
    private bool IsAuthorizationServer(Site site) => ParentOf(endpoint.For(site)) == ParentOf(options.Value.AuthorizationServer.TrimEnd('/'));

    private static string ParentOf(string address) => address[..(address.LastIndexOf('/') + 1)];

    private async Task<bool> IsEveryPageDeniedAsync(Site site, AccessToken token, CancellationToken cancellationToken)
    {
        var other = new WikimediaRequest(new Uri($"{endpoint.For(site)}/page/{OtherPage}/bare"));
        var result = await transport.GetAsync<WikimediaResponse>(other, token, static response => response, cancellationToken);
        return result.FailureReason is WikimediaFailure.ReadDenied;
    }

    private void LogRefusal(bool isIdentityOnly)
    {
        var (now, next) = (time.GetUtcNow().UtcTicks, Interlocked.Read(ref _nextError));
        if (now < next || Interlocked.CompareExchange(ref _nextError, now + BetweenErrors.Ticks, next) != next) return;
        if (isIdentityOnly) Log.IdentityOnly(logger);
        else Log.Disabled(logger);
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "Wikimedia lets this consumer read nothing: it was registered for user identity verification only. Register one with the grant for basic rights, and set Wikimedia:ClientId and Wikimedia:ClientSecret.")]
        public static partial void IdentityOnly(ILogger logger);

        [LoggerMessage(
            LogLevel.Error,
            "Wikimedia lets this consumer read nothing, though its tokens are valid and their owners may read: it may have been disabled, or registered for other wikis. Check Wikimedia:ClientId at the wiki's list of consumers.")]
        public static partial void Disabled(ILogger logger);
    }
}
