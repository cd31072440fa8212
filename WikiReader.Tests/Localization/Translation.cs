using System.Xml.Linq;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Localization;

/// <summary>The words of the interface in one language, as its file has them.</summary>
internal sealed record Translation(string Language, IReadOnlyList<(string Name, string Value)> Words)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "WikiReader.Web", "Localization");

    public static Translation English { get; } = Read("en", "InterfaceText.resx");

    /// <summary>All languages but English.</summary>
    public static IReadOnlyList<Translation> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "InterfaceText.*.resx").Select(Path.GetFileName).Order(StringComparer.Ordinal).Select(file => Read(file!.Split('.')[1], file))];

    public static Translation Of(string language) => language == "en" ? English : All.Single(translation => translation.Language == language);

    public string this[string name] => Words.Single(word => word.Name == name).Value;

    private static Translation Read(string language, string file) =>
        new(language, [.. XDocument.Load(Path.Combine(Folder, file)).Root!.Elements("data").Select(data => (data.Attribute("name")!.Value, data.Element("value")!.Value))]);
}
