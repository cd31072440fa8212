namespace WikiReader.Tests.Infrastructure;

/// <summary>An empty folder, deleted with all that it contains by then.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private TemporaryFolder(string path) => Path = path;

    /// <summary>The full path.</summary>
    public string Path { get; }

    public static TemporaryFolder Create(string purpose) => new(Directory.CreateTempSubdirectory($"wikireader-{purpose}-").FullName);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
