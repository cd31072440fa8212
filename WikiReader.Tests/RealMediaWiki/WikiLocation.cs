namespace WikiReader.Tests.RealMediaWiki;

/// <summary>Where a wiki has its scripts and its pages.</summary>
/// <param name="Script">Without a slash at the end.</param>
/// <param name="Pages">The path of a page, up to the title.</param>
public sealed record WikiLocation(string Script, string Pages)
{
    /// <summary>As at Wikipedia.</summary>
    public static WikiLocation Wikipedia { get; } = new("/w", "/wiki/");
}
