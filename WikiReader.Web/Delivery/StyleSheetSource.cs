using System.Text;
using System.Text.RegularExpressions;

namespace WikiReader.Web.Delivery;

/// <summary>The sources of the style sheets: resources of the assembly, so that another sheet is another build and another entity tag.</summary>
internal static partial class StyleSheetSource
{
    /// <summary>Joins files of <c>wwwroot/css</c> in the given order, without comments and indentation.</summary>
    /// <param name="names">Names without extension.</param>
    public static byte[] Join(params ReadOnlySpan<string> names)
    {
        var css = new StringBuilder();
        foreach (var name in names) css.Append(Read(name)).Append('\n');
        return Encoding.UTF8.GetBytes(Unneeded().Replace(css.ToString(), match => match.Groups["kept"].Value));
    }

    private static string Read(string name)
    {
        using var stream = typeof(StyleSheetSource).Assembly.GetManifestResourceStream($"css/{name}.css")
            ?? throw new InvalidOperationException($"The style sheet {name}.css is not a resource of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // A string is matched first, so that nothing inside of it counts as a comment.
    [GeneratedRegex("""(?<kept>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|/\*.*?\*/\s*|(?<kept>\n)\s+""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Unneeded();
}
