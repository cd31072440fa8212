using System.Collections.Frozen;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>The direction in which a wiki writes, for what is shown of it outside of its articles. An article says its own.</summary>
public static class WritingDirection
{
    private static readonly FrozenSet<string> RightToLeft = FrozenSet.Create(
        StringComparer.Ordinal,
        [.. "aeb aii ar arc ary arz azb bal bgn bqi ckb dv fa glk he khw ks lki lrc luz mzn nqo pnb ps sd skr sdh ug ur yi".Split(' ')]);

    /// <summary>A value of <c>dir</c>: <c>ltr</c> or <c>rtl</c>; <c>auto</c> for a wiki of all languages.</summary>
    public static string Of(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (site.IsMultilingual) return "auto";
        return RightToLeft.Contains(site.Language) ? "rtl" : "ltr";
    }
}
