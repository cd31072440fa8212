using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Wikimedia;

/// <summary>The JSON of <c>resource/profile</c>.</summary>
internal sealed record ProfileResponse(string Sub, string? Username = null)
{
    // Both are stored in the session cookie, which has to stay small. MediaWiki stores a name in 255 bytes.
    private const int MaximumLength = 255;

    public WikimediaResult<Profile> ToProfile()
    {
        if (string.IsNullOrWhiteSpace(Sub) || !IsName(Sub)) return new WikimediaFailure.InvalidResponse("$.sub");
        if (Username is not null && !IsName(Username)) return new WikimediaFailure.InvalidResponse("$.username");
        return new Profile(Sub, string.IsNullOrWhiteSpace(Username) ? null : Username);
    }

    private static bool IsName(string text) => text.Length <= MaximumLength && !text.Any(char.IsControl);
}
