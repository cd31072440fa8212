using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Wikimedia;

/// <summary>The account that a token belongs to. <see href="https://www.mediawiki.org/wiki/OAuth/For_Developers"/></summary>
/// <param name="Sub">The account's ID across all wikis: the identity. At most 255 characters.</param>
/// <param name="Username">The account's name, at most 255 characters. It may change; null for a hidden account.</param>
public sealed record Profile(string Sub, string? Username)
{
    /// <summary>
    /// True if the owner may read the wiki of the authorization server with this token, and false if not, whether the wiki is closed to the owner or the
    /// consumer has no such grant; null if the profile does not say.
    /// </summary>
    public bool? MayRead { get; init; }

    /// <summary>True if the consumer was registered for identification only (<c>mwoauth-authonly</c>): it may read no wiki.</summary>
    public bool IsIdentityOnly { get; init; }

    /// <summary>The name to show.</summary>
    public string Name => Username ?? Sub;
}

/// <summary>The <c>resource/profile</c> endpoint of Wikimedia's authorization server.</summary>
public sealed class ProfileClient
{
    private readonly WikimediaTransport _transport;
    private readonly Uri _address;

    internal ProfileClient(WikimediaTransport transport, IOptions<WikimediaOptions> options) =>
        (_transport, _address) = (transport, new Uri($"{options.Value.AuthorizationServer.TrimEnd('/')}/resource/profile"));

    /// <summary>The token's owner; <c>ReadDenied</c> or <c>InvalidToken</c> if the token is not accepted.</summary>
    public Task<WikimediaResult<Profile>> GetAsync(AccessToken token, CancellationToken cancellationToken) =>
        // The media type is not checked: MediaWiki sends this JSON as text/html.
        _transport.GetAsync(
            new WikimediaRequest(_address), token,
            static response => JsonResponse.Read(response.Body, WikimediaJson.Default.ProfileResponse, profile => profile.ToProfile()), cancellationToken);
}
