using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace WikiReader.Tests.Architecture;

/// <summary>
/// Which namespaces of an assembly know which others. It is read from IL, so that a static call in a lambda or in an async body counts as much
/// as a field. A type includes the types that the compiler generates for it.
/// </summary>
internal sealed class RoomGraph
{
    private readonly ILookup<string, (string Target, string Example)> _edges;

    private RoomGraph(IEnumerable<(string Room, string Target, string Example)> edges) =>
        _edges = edges.ToLookup(edge => edge.Room, edge => (edge.Target, edge.Example));

    /// <param name="root">Namespace whose rooms are of interest.</param>
    public static RoomGraph Of(Assembly assembly, string root) =>
        new(new ArchLoader().LoadAssembly(assembly).Build().Types
            .Where(type => IsBelow(type, root))
            .SelectMany(type => type.Dependencies.Select(dependency => dependency.Target).Where(target => target is not GenericParameter && target.Namespace is not null).Distinct()
                .Select(target => (type.Namespace.FullName, target.Namespace.FullName, $"{type.Name} -> {target.Name}")))
            .Distinct());

    /// <summary>Dependencies of a room on a namespace, as "Type -> Type". Nested namespaces of both are included.</summary>
    public IEnumerable<string> Examples(string room, string target) =>
        _edges.Where(edges => IsWithin(edges.Key, room)).SelectMany(edges => edges).Where(edge => IsWithin(edge.Target, target)).Select(edge => edge.Example);

    /// <summary>The rooms directly below a root.</summary>
    public IEnumerable<string> Rooms(string root) => _edges.Select(edges => Top(root, edges.Key)).OfType<string>().Distinct();

    /// <summary>The other rooms that a room directly below a root knows.</summary>
    public IEnumerable<string> TargetsOf(string root, string room) =>
        _edges.Where(edges => Top(root, edges.Key) == room).SelectMany(edges => edges).Select(edge => Top(root, edge.Target)).OfType<string>().Distinct().Where(target => target != room);

    /// <summary>Every dependency that is part of a cycle of namespaces.</summary>
    public IEnumerable<string> Circles() =>
        from room in _edges
        from edge in room
        where edge.Target != room.Key && Reachable(edge.Target).Contains(room.Key)
        select $"{room.Key} -> {edge.Target}: {edge.Example}";

    private HashSet<string> Reachable(string room)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([room]);
        while (open.TryPop(out var next))
        {
            foreach (var (target, _) in _edges[next].Where(edge => seen.Add(edge.Target))) open.Push(target);
        }

        return seen;
    }

    private static string? Top(string root, string name) => name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.')[0] : null;

    // Type parameters, and types that the compiler generates for the whole assembly, have no namespace.
    private static bool IsBelow(IType type, string root) => type.Namespace is { } room && IsWithin(room.FullName, root);

    private static bool IsWithin(string name, string room) => name == room || name.StartsWith(room + ".", StringComparison.Ordinal);
}
