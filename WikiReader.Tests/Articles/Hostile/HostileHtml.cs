namespace WikiReader.Tests.Articles.Hostile;

/// <summary>Known attacks on wikis and HTML sanitizers, by the name of the attack.</summary>
internal static class HostileHtml
{
    /// <summary>Bodies of a page.</summary>
    public static readonly Dictionary<string, string> Bodies = new[]
    {
        HostileScripts.Bodies, HostileHandlers.Bodies, HostileAddresses.Bodies, HostileMedia.Bodies, HostileStyles.Bodies, HostileElements.Bodies, HostileSecondParsers.Bodies, HostileFormulas.Bodies, HostileNames.Bodies, HostileCharacters.Bodies, HostileStructure.Bodies, HostileSizes.Bodies, HostileDrawings.Bodies,
        HostileEmbedded.Bodies,
    }.SelectMany(subject => subject).ToDictionary(StringComparer.Ordinal);
}
