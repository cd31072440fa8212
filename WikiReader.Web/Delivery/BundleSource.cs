using System.Text;
using System.Text.RegularExpressions;

namespace WikiReader.Web.Delivery;

/// <summary>The sources of bundles: resources of the assembly, so that another source is another build and another entity tag.</summary>
internal static partial class BundleSource
{
    /// <summary>Joins files of <c>wwwroot/css</c> in the given order, without comments and indentation.</summary>
    /// <param name="names">Names without extension.</param>
    public static byte[] JoinStyleSheets(params ReadOnlySpan<string> names) =>
        Encoding.UTF8.GetBytes(UnneededInStyleSheet().Replace(Read("css", names), match => match.Groups["kept"].Value));

    /// <summary>Joins files of <c>wwwroot/js</c> in the given order, without indentation and the comments that stand on lines of their own.</summary>
    /// <param name="names">Names without extension.</param>
    public static byte[] JoinScripts(params ReadOnlySpan<string> names) =>
        Encoding.UTF8.GetBytes(UnneededInScript().Replace(Read("js", names), ""));

    private static string Read(string extension, ReadOnlySpan<string> names)
    {
        var text = new StringBuilder();
        foreach (var name in names) text.Append(Read($"{extension}/{name}.{extension}")).Append('\n');
        return text.ToString();
    }

    private static string Read(string file)
    {
        using var stream = typeof(BundleSource).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not a resource of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // A string is matched first, so that nothing inside of it counts as a comment.
    [GeneratedRegex("""(?<kept>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|/\*.*?\*/\s*|(?<kept>\n)\s+""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex UnneededInStyleSheet();

    [GeneratedRegex("""^\s*//.*\n|^\s+""", RegexOptions.Multiline)]
    private static partial Regex UnneededInScript();
}
