namespace WikiReader.Web.Localization;

/// <summary>Words of the interface for a style sheet that generates them.</summary>
public static class CssString
{
    /// <summary>A CSS string in quotation marks (<see href="https://www.w3.org/TR/css-syntax-3/#string-token-diagram">CSS Syntax</see>).</summary>
    public static string Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
    }
}
