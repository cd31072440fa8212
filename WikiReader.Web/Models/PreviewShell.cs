using System.Text.Json;
using System.Text.Json.Serialization;
using WikiReader.Web.Articles;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Models;

/// <summary>Everything that a preview depends on besides the beginning of the article's text. It has no words of the interface.</summary>
/// <param name="Heading">The title as the article spells it.</param>
/// <param name="DisplayTitle">The title with its markup; null if it has none.</param>
/// <param name="Language">BCP 47 tag of the content.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Picture">Null if there is none, or the reader wants none.</param>
public sealed record PreviewShell(string Heading, DisplayTitle? DisplayTitle, string? ShortDescription, string Language, string Direction, LeadPicture? Picture)
{
    private static readonly string Build = typeof(PreviewShell).Module.ModuleVersionId.ToString();

    /// <summary>All values, and the build that renders them. Never the same for two different shells.</summary>
    [JsonIgnore]
    public string Version => $"preview {Build}{JsonSerializer.Serialize(this, PreviewShellJson.Default.PreviewShell)}";

    /// <param name="showsPicture">False if the reader wants no pictures.</param>
    public static PreviewShell Of(Article article, bool showsPicture)
    {
        ArgumentNullException.ThrowIfNull(article);
        var content = article.Content;
        return new PreviewShell(content.Title, content.DisplayTitle, content.ShortDescription, content.Language, content.Direction, showsPicture ? content.LeadPicture : null);
    }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(PreviewShell))]
internal sealed partial class PreviewShellJson : JsonSerializerContext;
