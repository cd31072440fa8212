namespace WikiReader.Web.KeyRing;

/// <summary>The folder of the keys.</summary>
internal static class KeyFolder
{
    /// <summary>The folder that was named, or one of the user's own.</summary>
    public static string PathOf(KeyRingOptions options) =>
        options.KeysPath is { Length: > 0 } path
            ? path
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "WikiReader", "keys");

    /// <summary>Why keys cannot be kept in a folder; null if they can. The folder is made if there is none.</summary>
    public static string? FaultOf(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            // Permissions, read-only mounts and full disks show when something is written, and at no other time.
            var probe = Path.Combine(folder, $".write-test-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return exception.Message;
        }
    }
}
