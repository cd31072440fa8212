using System.Collections.Frozen;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>
/// The names of a wiki's namespaces in its language. The English ones are valid at every wiki
/// (<see href="https://www.mediawiki.org/wiki/Manual:Namespace"/>). The table is <c>namespaces.txt</c>.
/// </summary>
public sealed class NamespaceNames
{
    private static readonly string[] English = ["Special", "Media"], EnglishFiles = ["File", "Image"], EnglishCategories = ["Category"];

    private static readonly NamespaceNames OfEnglish = new([], [], []);

    private static readonly FrozenDictionary<string, NamespaceNames> ByLanguage = Load();

    private readonly HashSet<string> _virtual = new(English, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _file = new(EnglishFiles, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _category = new(EnglishCategories, StringComparer.OrdinalIgnoreCase);

    private NamespaceNames(IEnumerable<string> special, IEnumerable<string> files, IEnumerable<string> categories)
    {
        _virtual.UnionWith(special);
        _file.UnionWith(files);
        _category.UnionWith(categories);
    }

    /// <summary>The names in all languages, for a wiki whose language is not known.</summary>
    public static NamespaceNames OfAnyLanguage { get; } = new(
        ByLanguage.Values.SelectMany(names => names._virtual), ByLanguage.Values.SelectMany(names => names._file), ByLanguage.Values.SelectMany(names => names._category));

    /// <param name="language">A language code of the site table.</param>
    public static NamespaceNames Of(string language) => ByLanguage.GetValueOrDefault(language, OfEnglish);

    /// <summary>
    /// True for <c>Special:</c> and <c>Media:</c>, whose pages the wiki makes for each request, so that only the wiki can show them.
    /// </summary>
    public bool IsVirtual(PageTitle title) => HasPrefix(title, _virtual);

    /// <summary>True for the page that describes a file.</summary>
    public bool IsFile(PageTitle title) => HasPrefix(title, _file);

    /// <summary>True for the page of a category.</summary>
    public bool IsCategory(PageTitle title) => HasPrefix(title, _category);

    private static bool HasPrefix(PageTitle title, HashSet<string> names)
    {
        ArgumentNullException.ThrowIfNull(title);
        var colon = title.Key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < title.Key.Length - 1 && names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(title.Key.AsSpan(0, colon).TrimEnd('_'));
    }

    // A line has the languages, and the names of Special, Media, File and Category, separated by bars.
    private static FrozenDictionary<string, NamespaceNames> Load()
    {
        using var stream = typeof(NamespaceNames).Assembly.GetManifestResourceStream("namespaces.txt")
            ?? throw new InvalidOperationException("The names of the namespaces are not part of the assembly.");
        using var reader = new StreamReader(stream);
        var all = new Dictionary<string, NamespaceNames>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('|') is not [var languages, var special, var media, var files, var categories]) continue;
            var names = new NamespaceNames(Words(special).Concat(Words(media)), Words(files), Words(categories));
            foreach (var language in Words(languages)) all[language] = names;
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
