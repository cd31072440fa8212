using System.ComponentModel.DataAnnotations;

namespace WikiReader.Web.Articles.Caching;

/// <summary>How long a reader's own API responses are reused for the same reader.</summary>
public sealed class ReuseOptions
{
    public const string SectionName = "Reader";

    /// <summary>How long a response of the <c>bare</c> endpoint is reused within a session. Zero turns reuse off.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ErrorMessage = "Reader:BareReuse must be between nothing and five minutes.")]
    public TimeSpan BareReuse { get; set; } = TimeSpan.FromSeconds(5);
}
