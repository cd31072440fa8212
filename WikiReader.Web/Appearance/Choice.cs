namespace WikiReader.Web.Appearance;

/// <summary>One choice by its name: how it is read from and written to <see cref="AppearanceChoices"/>.</summary>
/// <param name="Values">All values, in their order from less to more.</param>
/// <param name="Read">The value; null if it is the default.</param>
/// <param name="Write">A copy with another value; unchanged if the value is unknown.</param>
internal sealed record Choice(
    string Name, IReadOnlyList<string> Values, string Default, Func<AppearanceChoices, string?> Read, Func<AppearanceChoices, string?, AppearanceChoices> Write)
{
    public static Choice Of<T>(string name, Func<AppearanceChoices, T> get, Func<AppearanceChoices, T, AppearanceChoices> with)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().Order().ToDictionary(NameOf, value => value, StringComparer.Ordinal);
        return new Choice(
            name, [.. values.Keys], NameOf(default(T)),
            choices => get(choices) is var value && EqualityComparer<T>.Default.Equals(value, default) ? null : NameOf(value),
            (choices, text) => text is not null && values.TryGetValue(text, out var value) ? with(choices, value) : choices);
    }

    // Attributes and cookies have the names in lower case.
    private static string NameOf<T>(T value)
        where T : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();
}
