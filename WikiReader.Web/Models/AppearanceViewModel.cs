using WikiReader.Web.Appearance;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Models;

/// <param name="Chosen">What the reader chose, whatever the browser asks for.</param>
/// <param name="Origin">The page that the reader came from; null if it is unknown.</param>
public sealed record AppearanceViewModel(AppearanceChoices Chosen, ReturnAddress? Origin)
{
    /// <summary>True if the choices have just been saved.</summary>
    public bool IsSaved { get; init; }

    /// <summary>True if articles may be fetched before they are opened.</summary>
    public bool Prefetches => Chosen.Prefetch == Prefetch.On;

    /// <summary>The choices among several values, in the order of the form.</summary>
    public IEnumerable<AppearanceChoiceGroup> Groups =>
        AppearanceWords.Groups.Select(group => group with { Chosen = Chosen.ValueOf(group.Name) ?? group.Default });
}
