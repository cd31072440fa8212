namespace WikiReader.Web.Appearance;

/// <summary>What a reader chose about the look of all pages. The default of each choice is what readers see who chose nothing.</summary>
public sealed record AppearanceChoices
{
    // Longer cookies are not of this application.
    private const int MaximumLength = 1024;

    /// <summary>All choices, in the order of the form.</summary>
    internal static readonly IReadOnlyList<Choice> All =
    [
        Choice.Of("theme", choices => choices.Theme, (choices, value) => choices with { Theme = value }),
        Choice.Of("size", choices => choices.Size, (choices, value) => choices with { Size = value }),
        Choice.Of("width", choices => choices.Width, (choices, value) => choices with { Width = value }),
        Choice.Of("face", choices => choices.Face, (choices, value) => choices with { Face = value }),
        Choice.Of("weight", choices => choices.Weight, (choices, value) => choices with { Weight = value }),
        Choice.Of("leading", choices => choices.Leading, (choices, value) => choices with { Leading = value }),
        Choice.Of("letters", choices => choices.Letters, (choices, value) => choices with { Letters = value }),
        Choice.Of("words", choices => choices.Words, (choices, value) => choices with { Words = value }),
        Choice.Of("align", choices => choices.Align, (choices, value) => choices with { Align = value }),
        Choice.Of("pictures", choices => choices.Pictures, (choices, value) => choices with { Pictures = value }),
        Choice.Of("sections", choices => choices.Sections, (choices, value) => choices with { Sections = value }),
        Choice.Of("shortcuts", choices => choices.Shortcuts, (choices, value) => choices with { Shortcuts = value }),
        Choice.Of("previews", choices => choices.Previews, (choices, value) => choices with { Previews = value }),
        Choice.Of("prefetch", choices => choices.Prefetch, (choices, value) => choices with { Prefetch = value }),
    ];

    public static AppearanceChoices Default { get; } = new();

    public Theme Theme { get; init; }

    public TextSize Size { get; init; }

    public TextWidth Width { get; init; }

    public TextFace Face { get; init; }

    public TextWeight Weight { get; init; }

    public LineHeight Leading { get; init; }

    public Spacing Letters { get; init; }

    public Spacing Words { get; init; }

    public Alignment Align { get; init; }

    public PictureDisplay Pictures { get; init; }

    /// <summary>Whether the sections of an article are folded on phones until they are opened: <c>html[data-sections="folded"]</c>.</summary>
    public SectionDisplay Sections { get; init; }

    /// <summary>Whether keys act alone, without a modifier: <c>html[data-shortcuts="off"]</c>.</summary>
    public Shortcuts Shortcuts { get; init; }

    /// <summary>Whether a script shows what links and notes in an article lead to.</summary>
    public LinkPreviews Previews { get; init; }

    /// <summary>Whether browsers are offered to fetch articles before they are opened.</summary>
    public Prefetch Prefetch { get; init; }

    /// <summary>The color scheme that the theme forces: <c>light</c>, <c>dark</c>, or null if the system chooses.</summary>
    public string? Scheme => Theme switch
    {
        Theme.Light or Theme.Sepia => "light",
        Theme.Dark or Theme.Black => "dark",
        _ => null,
    };

    /// <summary>The color of the paper; null if the system chooses. <c>--paper</c> of the style sheets.</summary>
    public string? Paper => Theme switch
    {
        Theme.Light => "#fdfcf9",
        Theme.Dark => "#161513",
        Theme.Sepia => "#f4ecd8",
        Theme.Black => "#000000",
        _ => null,
    };

    /// <summary>
    /// The attributes of <c>&lt;html&gt;</c> that tell style sheets what to show, as <c>data-theme=sepia data-scheme=light</c>; defaults have none. All values
    /// consist of lower-case letters, so that they need no quotation marks.
    /// </summary>
    public string RootAttributes => this == Default ? "" : string.Join(' ', Named().Append((Name: "scheme", Value: Scheme)).Where(pair => pair.Value is not null).Select(pair => $"data-{pair.Name}={pair.Value}"));

    /// <summary>The value of a choice; null for the default.</summary>
    public string? ValueOf(string name) => All.First(choice => choice.Name == name).Read(this);

    /// <summary>What is in effect for a browser that asks to save data (<see href="https://wicg.github.io/savedata/"/>), or does not.</summary>
    public AppearanceChoices InEffect(bool savesData) => !savesData ? this : this with
    {
        Pictures = Pictures == PictureDisplay.Auto ? PictureDisplay.Off : Pictures,
        Previews = LinkPreviews.Off,
    };

    /// <summary>All choices but the defaults, as <c>theme=sepia&amp;size=large</c>; empty if there are none.</summary>
    public override string ToString() =>
        this == Default ? "" : string.Join('&', Named().Where(pair => pair.Value is not null).Select(pair => $"{pair.Name}={pair.Value}"));

    /// <summary>Reads what <see cref="ToString"/> wrote. What is unknown or damaged becomes the default.</summary>
    public static AppearanceChoices Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaximumLength) return Default;
        var pairs = text.Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return Read(name => pairs[name].FirstOrDefault());
    }

    /// <param name="valueOf">The value of a choice, any string, or null.</param>
    public static AppearanceChoices Read(Func<string, string?> valueOf)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        return All.Aggregate(Default, (choices, choice) => choice.Write(choices, valueOf(choice.Name)));
    }

    private IEnumerable<(string Name, string? Value)> Named() => All.Select(choice => (choice.Name, choice.Read(this)));
}
