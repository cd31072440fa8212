namespace WikiReader.Sandbox;

/// <summary>The files under Pages/ in the source, by their relative path.</summary>
internal static class EmbeddedFiles
{
    public static IEnumerable<(string Name, byte[] Bytes)> Read(string folder = "")
    {
        var assembly = typeof(EmbeddedFiles).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var name = resource.Replace('\\', '/');
            if (!name.StartsWith(folder, StringComparison.Ordinal))
                continue;

            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return (name, bytes.ToArray());
        }
    }
}
