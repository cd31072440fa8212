using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Wikimedia;

/// <summary>Who a token belongs to. <see href="https://www.mediawiki.org/wiki/OAuth/For_Developers"/></summary>
/// <param name="Sub">The account's number across all wikis: the identity.</param>
/// <param name="Username">The account's name; it may change, and a hidden account has none.</param>
public sealed record Profile(string Sub, string? Username, bool? Blocked);

/// <summary>The <c>resource/profile</c> endpoint of Wikimedia's authorization server.</summary>
public sealed class ProfileClient
{
    private readonly WikimediaTransport _transport;
    private readonly Uri _address;

    internal ProfileClient(WikimediaTransport transport, IOptions<WikimediaOptions> options) =>
        (_transport, _address) = (transport, new Uri($"{options.Value.AuthorizationServer.TrimEnd('/')}/resource/profile"));

    /// <summary>The token's owner; <c>ReadDenied</c> if the token is dead.</summary>
    public async Task<WikimediaResult<Profile>> GetAsync(AccessToken token, CancellationToken cancellationToken)
    {
        var result = await _transport.GetAsync(_address, null, null, token, cancellationToken);
        if (result is WikimediaResult<WikimediaAnswer>.Failure { Reason: var reason }) return reason;
        return Read(((WikimediaResult<WikimediaAnswer>.Success)result).Value.Body.Span);
    }

    // The media type is not looked at: MediaWiki sends this JSON as text/html.
    private static WikimediaResult<Profile> Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var profile = JsonSerializer.Deserialize(body, ProfileJson.Default.Profile);
            return string.IsNullOrEmpty(profile?.Sub) ? new WikimediaFailure.Unusable() : profile;
        }
        catch (JsonException)
        {
            return new WikimediaFailure.Unusable();
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Profile))]
internal sealed partial class ProfileJson : JsonSerializerContext;
