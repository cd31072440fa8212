using System.Text.Json.Serialization;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>One wiki: a project in a language, and its host.</summary>
/// <param name="Project">The project's name in addresses, for example <c>wikipedia</c>.</param>
/// <param name="Language">The wiki's language code, or <see cref="Multilingual"/>.</param>
/// <param name="Title">The project's name for people, for example "Wikipedia".</param>
/// <param name="Origin">Scheme and host of the wiki's own pages, without a trailing slash.</param>
public sealed record Site(string Project, string Language, string Title, string Origin)
{
    /// <summary>The language code of projects that have one wiki for all languages.</summary>
    public const string Multilingual = "mul";

    private readonly NamespaceNames _namespaces = NamespaceNames.Of(Language);

    /// <summary>Host, and port unless it is the scheme's default.</summary>
    public string Domain { get; } = new Uri(Origin).Authority;

    /// <summary>True if everyone may read it: it is in the table of public wikis.</summary>
    public bool IsPublic { get; init; } = true;

    public bool IsMultilingual => Language == Multilingual;

    /// <summary>Where its pages and scripts are; null if they are where all public wikis of Wikimedia have them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WikiPaths? OwnPaths { get; init; }

    [JsonIgnore]
    public WikiPaths Paths => OwnPaths ?? WikiPaths.Wikimedia;

    /// <summary>The names of its namespaces. The language of a private wiki is not known, so that it has those of all languages.</summary>
    [JsonIgnore]
    public NamespaceNames Namespaces => IsPublic ? _namespaces : NamespaceNames.OfAnyLanguage;
}
