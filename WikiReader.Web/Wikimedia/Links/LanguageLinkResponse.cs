using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia.Links;

/// <summary>
/// An element of the JSON of <c>page/{title}/links/language</c>. Links are independent, so each is read by itself and an invalid one is left out. If
/// all of them are invalid, so is the response.
/// </summary>
internal sealed partial record LanguageLinkResponse(string Code, string Key, string? Name = null)
{
    // No wiki has more: there are about 350 languages.
    private const int MaximumLinks = 1000;

    public static WikimediaResult<IReadOnlyList<LanguageLink>> ToLinks(JsonElement[] elements)
    {
        LanguageLinkResponse[] read = [.. elements.Take(MaximumLinks).Select(Read).OfType<LanguageLinkResponse>()];
        if (read.Length == 0 && elements.Length > 0) return new WikimediaFailure.InvalidResponse("$[*]");
        return new WikimediaResult<IReadOnlyList<LanguageLink>>.Success([.. read.Select(link => link.ToLink()).OfType<LanguageLink>()]);
    }

    // Null if the language or the title is not one that an address can name.
    private LanguageLink? ToLink() =>
        Code.ToLowerInvariant() is var code && LanguageCode().IsMatch(code) && PageTitle.TryParse(Key, out var title) ? new LanguageLink(code, Name, title) : null;

    private static LanguageLinkResponse? Read(JsonElement element)
    {
        try
        {
            return element.Deserialize(LinksJson.Default.LanguageLinkResponse);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[a-z]{2,12}(?:-[a-z0-9]{1,12}){0,3}$")]
    private static partial Regex LanguageCode();
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(JsonElement[]))]
[JsonSerializable(typeof(LanguageLinkResponse))]
internal sealed partial class LinksJson : JsonSerializerContext;
