using System.ComponentModel.DataAnnotations;

namespace WikiReader.Web.RateLimiting;

/// <summary>Requests per minute that this instance serves.</summary>
public sealed class RateLimitingOptions
{
    public const string SectionName = "Limits";

    [Range(1, int.MaxValue, ErrorMessage = "Limits:PerUserPerMinute must be at least 1.")]
    public int PerUserPerMinute { get; set; } = 600;

    /// <summary>For users who are not signed in. The addresses of an IPv6 network (/64) count as one.</summary>
    [Range(1, int.MaxValue, ErrorMessage = "Limits:PerAddressPerMinute must be at least 1.")]
    public int PerAddressPerMinute { get; set; } = 1200;
}
