using System.Collections.Frozen;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>
/// The names of a wiki's namespaces in its language. The English ones are valid at every wiki
/// (<see href="https://www.mediawiki.org/wiki/Manual:Namespace"/>). The table is <c>namespaces.txt</c>.
/// </summary>
public sealed class NamespaceNames
{
    private static readonly string[] English = ["Special", "Media"], EnglishFiles = ["File", "Image"];

    private static readonly NamespaceNames OfEnglish = new([], []);

    private static readonly FrozenDictionary<string, NamespaceNames> ByLanguage = Load();

    private readonly HashSet<string> _virtual = new(English, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _file = new(EnglishFiles, StringComparer.OrdinalIgnoreCase);

    private NamespaceNames(IEnumerable<string> special, IEnumerable<string> files)
    {
        _virtual.UnionWith(special);
        _file.UnionWith(files);
    }

    /// <summary>The names in all languages, for a wiki whose language is not known.</summary>
    public static NamespaceNames OfAnyLanguage { get; } = new(
        ByLanguage.Values.SelectMany(names => names._virtual), ByLanguage.Values.SelectMany(names => names._file));

    /// <param name="language">A language code of the site table.</param>
    public static NamespaceNames Of(string language) => ByLanguage.GetValueOrDefault(language, OfEnglish);

    /// <summary>
    /// True for <c>Special:</c> and <c>Media:</c>, whose pages the wiki makes for each request, so that only the wiki can show them.
    /// </summary>
    public bool IsVirtual(PageTitle title) => HasPrefix(title, _virtual);

    /// <summary>True for the page that describes a file.</summary>
    public bool IsFile(PageTitle title) => HasPrefix(title, _file);

    private static bool HasPrefix(PageTitle title, HashSet<string> names)
    {
        ArgumentNullException.ThrowIfNull(title);
        var colon = title.Key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < title.Key.Length - 1 && names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(title.Key.AsSpan(0, colon).TrimEnd('_'));
    }

    // A line has the languages, and the names of Special, Media and File, separated by bars.
    private static FrozenDictionary<string, NamespaceNames> Load()
    {
        using var stream = typeof(NamespaceNames).Assembly.GetManifestResourceStream("namespaces.txt")
            ?? throw new InvalidOperationException("The names of the namespaces are not part of the assembly.");
        using var reader = new StreamReader(stream);
        var all = new Dictionary<string, NamespaceNames>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('|') is not [var languages, var special, var media, var files]) continue;
            var names = new NamespaceNames(Words(special).Concat(Words(media)), Words(files));
            foreach (var language in Words(languages)) all[language] = names;
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
