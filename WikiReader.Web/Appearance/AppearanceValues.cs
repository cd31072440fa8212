namespace WikiReader.Web.Appearance;

// The name of a member, in lower case, is its value in the cookie, in the form and in the attributes of <html>. Zero is the default.

/// <summary>The colors of all pages.</summary>
public enum Theme
{
    /// <summary>The color scheme of the reader's system: light or dark.</summary>
    Auto,
    Light,
    Dark,

    /// <summary>Brown on cream: a light color scheme.</summary>
    Sepia,

    /// <summary>The dark color scheme on true black.</summary>
    Black,
}

public enum TextSize
{
    Smallest = -2,
    Small = -1,
    Normal = 0,
    Large = 1,
    Largest = 2,
}

/// <summary>The length of lines.</summary>
public enum TextWidth
{
    Narrow = -1,
    Normal = 0,
    Wide = 1,
    Full = 2,
}

public enum TextFace
{
    Serif,
    Sans,
}

public enum TextWeight
{
    Regular,
    Medium,
    Bold,
}

public enum LineHeight
{
    Tight = -1,
    Normal = 0,
    Loose = 1,
    Looser = 2,
}

/// <summary>The space between letters or between words.</summary>
public enum Spacing
{
    Normal,
    Wide,
    Wider,
}

public enum Alignment
{
    Start,
    Justified,
}

public enum PictureDisplay
{
    /// <summary>Shown, unless the browser asks to save data.</summary>
    Auto,
    On,
    Off,
}

public enum Prefetch
{
    On,
    Off,
}

/// <summary>Keys that act alone (<see href="https://www.w3.org/TR/WCAG22/#character-key-shortcuts">WCAG 2.1.4</see>).</summary>
public enum Shortcuts
{
    On,
    Off,
}

/// <summary>Whether a script shows what a link in an article leads to before it is followed.</summary>
public enum LinkPreviews
{
    On,
    Off,
}

/// <summary>The sections of an article on phones.</summary>
public enum SectionDisplay
{
    Open,
    Folded,
}
