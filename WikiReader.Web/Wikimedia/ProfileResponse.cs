using System.Text.Json;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Wikimedia;

/// <summary>The JSON of <c>resource/profile</c>. Rights and grants only explain a denial: invalid ones are ignored.</summary>
internal sealed record ProfileResponse(string Sub, string? Username = null, JsonElement? Rights = null, JsonElement? Grants = null)
{
    // Both are stored in the session cookie, which has to stay small. MediaWiki stores a name in 255 bytes.
    private const int MaximumLength = 255;

    public WikimediaResult<Profile> ToProfile()
    {
        if (string.IsNullOrWhiteSpace(Sub) || !IsName(Sub)) return new WikimediaFailure.InvalidResponse("$.sub");
        if (Username is not null && !IsName(Username)) return new WikimediaFailure.InvalidResponse("$.username");
        var (rights, grants) = (NamesIn(Rights), NamesIn(Grants));
        return new Profile(Sub, string.IsNullOrWhiteSpace(Username) ? null : Username)
        {
            MayRead = rights?.Contains("read"),
            // Without any grant a profile has no right either.
            IsIdentityOnly = grants is not { Count: > 0 } ? rights is { Count: 0 } : grants.All(grant => grant.StartsWith("mwoauth-authonly", StringComparison.Ordinal)),
        };
    }

    private static List<string>? NamesIn(JsonElement? list) => list is { ValueKind: JsonValueKind.Array } array
        ? [.. array.EnumerateArray().Select(TextOf).OfType<string>()]
        : null;

    private static string? TextOf(JsonElement name)
    {
        try
        {
            return name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // It is no Unicode text, such as half of a surrogate pair.
            return null;
        }
    }

    private static bool IsName(string text) => text.Length <= MaximumLength && !text.Any(char.IsControl);
}
