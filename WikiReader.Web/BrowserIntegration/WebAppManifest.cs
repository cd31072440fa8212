using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;
using WikiReader.Web.Localization;
using WikiReader.Web.Routing;

namespace WikiReader.Web.BrowserIntegration;

/// <summary>What a browser needs to add WikiReader to a home screen (<see href="https://www.w3.org/TR/appmanifest/"/>).</summary>
internal sealed record WebAppManifest(
    string Name, string ShortName, string Description, string Lang, string StartUrl, string Scope, string Display, string BackgroundColor, string ThemeColor,
    IReadOnlyList<WebAppManifest.Icon> Icons)
{
    public const string MediaType = "application/manifest+json";

    /// <param name="pathBase">Empty, or a path that starts with a slash.</param>
    public static string Write(string pathBase, IStringLocalizer<InterfaceText> text)
    {
        var home = ReaderAddress.Home(pathBase);
        var manifest = new WebAppManifest(
            "WikiReader", "WikiReader", text["Browser.Description"].Value, InterfaceLanguage.Current, home, home, "minimal-ui", "#fdfcf9", "#0b6e6e",
            [
                new Icon($"{pathBase}/favicon.svg", "any", "image/svg+xml", "any"),
                new Icon($"{pathBase}/icons/icon-192.png", "192x192", "image/png", "any"),
                new Icon($"{pathBase}/icons/icon-512.png", "512x512", "image/png", "any"),
                new Icon($"{pathBase}/icons/maskable-512.png", "512x512", "image/png", "maskable"),
            ]);
        return JsonSerializer.Serialize(manifest, WebAppManifestJson.Default.WebAppManifest);
    }

    /// <param name="Purpose"><c>maskable</c> if a device may cut the edges off.</param>
    internal sealed record Icon(string Src, string Sizes, string Type, string Purpose);
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(WebAppManifest))]
internal sealed partial class WebAppManifestJson : JsonSerializerContext;
