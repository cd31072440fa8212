namespace WikiReader.Web.Models;

/// <summary>The keys of the words for each choice of appearance and each of its values.</summary>
internal static class AppearanceWords
{
    public static IReadOnlyList<AppearanceChoiceGroup> Groups { get; } =
    [
        new("theme", "Appearance.Theme", "auto",
        [
            new("auto", "Appearance.ThemeAuto"), new("light", "Appearance.ThemeLight", "light"), new("sepia", "Appearance.ThemeSepia", "light"),
            new("dark", "Appearance.ThemeDark", "dark"), new("black", "Appearance.ThemeBlack", "dark"),
        ]),
        new("size", "Appearance.Size", "normal",
        [
            new("smallest", "Appearance.SizeSmallest"), new("small", "Appearance.SizeSmall"), new("normal", "Appearance.Normal"),
            new("large", "Appearance.SizeLarge"), new("largest", "Appearance.SizeLargest"),
        ]),
        new("face", "Appearance.Face", "serif", [new("serif", "Appearance.FaceSerif"), new("sans", "Appearance.FaceSans")]),
        new("weight", "Appearance.Weight", "regular",
            [new("regular", "Appearance.Normal"), new("medium", "Appearance.WeightMedium"), new("bold", "Appearance.WeightBold")]),
        new("width", "Appearance.Width", "normal",
        [
            new("narrow", "Appearance.WidthNarrow"), new("normal", "Appearance.Normal"), new("wide", "Appearance.WidthWide"),
            new("full", "Appearance.WidthFull"),
        ]),
        new("leading", "Appearance.Leading", "normal",
        [
            new("tight", "Appearance.LeadingTight"), new("normal", "Appearance.Normal"), new("loose", "Appearance.LeadingLoose"),
            new("looser", "Appearance.LeadingLooser"),
        ]),
        new("letters", "Appearance.Letters", "normal",
            [new("normal", "Appearance.Normal"), new("wide", "Appearance.SpacingWide"), new("wider", "Appearance.SpacingWider")]),
        new("words", "Appearance.Words", "normal",
            [new("normal", "Appearance.Normal"), new("wide", "Appearance.SpacingWide"), new("wider", "Appearance.SpacingWider")]),
        new("align", "Appearance.Align", "start", [new("start", "Appearance.AlignStart"), new("justified", "Appearance.AlignJustified")]),
        new("pictures", "Appearance.Pictures", "auto",
            [new("auto", "Appearance.PicturesAuto"), new("on", "Appearance.PicturesOn"), new("off", "Appearance.PicturesOff")]),
        new("sections", "Appearance.Sections", "open", [new("open", "Appearance.SectionsOpen"), new("folded", "Appearance.SectionsFolded")]),
        new("shortcuts", "Appearance.Shortcuts", "on", [new("on", "Appearance.ShortcutsOn"), new("off", "Appearance.ShortcutsOff")]),
        new("previews", "Appearance.Previews", "on", [new("on", "Appearance.PreviewsOn"), new("off", "Appearance.PreviewsOff")]),
    ];
}
