using System.Text.RegularExpressions;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Architecture;

/// <summary>The first table of docs/architecture.md: each room, and the rooms that it uses.</summary>
internal static partial class DocumentedRooms
{
    // Without Views, which Razor compiles into a namespace outside of WikiReader.Web.
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Uses)> All { get; } = [.. Read().Where(room => room.Name != "Views")];

    private static IEnumerable<(string Name, IReadOnlyList<string> Uses)> Read()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "architecture.md")).SkipWhile(line => !line.StartsWith("| room |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')).ToList();
        var rooms = rows.Select(cells => NamesIn(cells[1]).Single()).ToHashSet();
        return rows.Select(cells => (NamesIn(cells[1]).Single(), (IReadOnlyList<string>)[.. NamesIn(cells[3]).Select(name => name.Split('/')[0]).Where(rooms.Contains).Distinct()]));
    }

    private static IEnumerable<string> NamesIn(string cell) => Name().Matches(cell).Select(match => match.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
