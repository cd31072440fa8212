namespace WikiReader.Web.Models;

/// <summary>A choice of the form: its name, the key of its words, and its values.</summary>
/// <param name="Default">The value that needs no attribute.</param>
public sealed record AppearanceChoiceGroup(string Name, string Label, string Default, IReadOnlyList<AppearanceChoiceOption> Options)
{
    /// <summary>The value that the reader chose.</summary>
    public string Chosen { get; init; } = Default;
}

/// <param name="Label">The key of the words for this value.</param>
/// <param name="Scheme">The color scheme that a theme forces; null if it forces none, and for other choices.</param>
public sealed record AppearanceChoiceOption(string Value, string Label, string? Scheme = null);
