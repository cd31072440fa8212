using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Wikimedia;

/// <summary>The account that a token belongs to. <see href="https://www.mediawiki.org/wiki/OAuth/For_Developers"/></summary>
/// <param name="Sub">The account's ID across all wikis: the identity. At most 255 characters.</param>
/// <param name="Username">The account's name, at most 255 characters. It may change; null for a hidden account.</param>
public sealed record Profile(string Sub, string? Username);

/// <summary>The <c>resource/profile</c> endpoint of Wikimedia's authorization server.</summary>
public sealed class ProfileClient
{
    private readonly WikimediaTransport _transport;
    private readonly Uri _address;

    internal ProfileClient(WikimediaTransport transport, IOptions<WikimediaOptions> options) =>
        (_transport, _address) = (transport, new Uri($"{options.Value.AuthorizationServer.TrimEnd('/')}/resource/profile"));

    /// <summary>The token's owner; <c>ReadDenied</c> if the token is not accepted.</summary>
    public Task<WikimediaResult<Profile>> GetAsync(AccessToken token, CancellationToken cancellationToken) =>
        // The media type is not checked: MediaWiki sends this JSON as text/html.
        _transport.GetAsync(
            new WikimediaRequest(_address), token,
            static response => JsonResponse.Read(response.Body, WikimediaJson.Default.ProfileResponse, profile => profile.ToProfile()), cancellationToken);
}
