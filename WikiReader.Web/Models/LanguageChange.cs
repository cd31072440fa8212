using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Models;

/// <summary>A change of the reader's languages: the name and value of the button that was pressed. Each value is a language code, or null.</summary>
public sealed record LanguageChange(string? Add, string? Remove, string? Up, string? Down)
{
    /// <summary>The codes after the change, in their order. A code that is not in the list changes nothing, except that it can be added.</summary>
    public IReadOnlyList<string> ApplyTo(IReadOnlyList<WikiLanguage> languages)
    {
        List<string> codes = [.. languages.Select(language => language.Code)];
        if (Add is not null && !codes.Contains(Add)) codes.Add(Add);
        if (Remove is not null) codes.Remove(Remove);
        Move(codes, Up, -1);
        Move(codes, Down, 1);
        return codes;
    }

    private static void Move(List<string> codes, string? code, int steps)
    {
        if (code is null || codes.IndexOf(code) is not (>= 0 and var from)) return;
        codes.RemoveAt(from);
        codes.Insert(Math.Clamp(from + steps, 0, codes.Count), code);
    }
}
