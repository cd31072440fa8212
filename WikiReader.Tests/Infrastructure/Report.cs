namespace WikiReader.Tests.Infrastructure;

/// <summary>Lines that a test run prints independently of the test logger: <c>test.sh</c> names the file and prints it at the end.</summary>
internal static class Report
{
    private static readonly Lock Gate = new();

    public static void Write(string text)
    {
        if (Environment.GetEnvironmentVariable("WIKIREADER_REPORT") is not { Length: > 0 } file) return;
        lock (Gate) File.AppendAllText(file, text.TrimEnd('\n') + "\n");
    }
}
