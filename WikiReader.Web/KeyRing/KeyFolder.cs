namespace WikiReader.Web.KeyRing;

/// <summary>The folder of the keys.</summary>
internal static class KeyFolder
{
    /// <summary>The configured folder, or a default one in the user's profile.</summary>
    public static string PathOf(KeyRingOptions options) =>
        options.KeysPath is { Length: > 0 } path
            ? path
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "WikiReader", "keys");

    /// <summary>Why keys cannot be stored in a folder; null if they can. Creates the folder if it does not exist.</summary>
    public static string? FaultOf(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            // Missing permissions, read-only mounts and full disks show only when something is written.
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
