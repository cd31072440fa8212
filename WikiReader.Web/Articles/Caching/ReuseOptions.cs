using System.ComponentModel.DataAnnotations;

namespace WikiReader.Web.Articles.Caching;

/// <summary>For how long one reader's answers are good for that reader's next view.</summary>
public sealed class ReuseOptions
{
    public const string SectionName = "Reader";

    /// <summary>How long what <c>bare</c> said of a title holds within a session.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ErrorMessage = "Reader:BareReuse must be between nothing and five minutes.")]
    public TimeSpan BareReuse { get; set; } = TimeSpan.FromSeconds(5);
}
