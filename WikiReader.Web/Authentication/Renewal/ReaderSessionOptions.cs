using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>How long a reader stays signed in.</summary>
public sealed class ReaderSessionOptions
{
    public const string SectionName = "Session";

    /// <summary>Time since the last visit.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Time since the sign-in.</summary>
    public TimeSpan AbsoluteLifetime { get; set; } = TimeSpan.FromDays(180);

    /// <summary>How long before its expiry an access token is renewed; at most a tenth of its lifetime.</summary>
    public TimeSpan RefreshMargin { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long replaced tokens still lead to the new ones, after a browser has presented the new ones.</summary>
    public TimeSpan SuccessorLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Sessions that began before this time are over; null if none are.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    internal sealed class Validator(TimeProvider time) : IValidateOptions<ReaderSessionOptions>
    {
        // The dates of all time zones are within a day.
        private static readonly TimeSpan LatestNotBefore = TimeSpan.FromDays(1);

        public ValidateOptionsResult Validate(string? name, ReaderSessionOptions options)
        {
            var faults = new List<string>();
            if (options.Lifetime <= TimeSpan.Zero) faults.Add("Session:Lifetime must be longer than nothing.");
            if (options.AbsoluteLifetime < options.Lifetime) faults.Add("Session:AbsoluteLifetime must not be shorter than Session:Lifetime.");
            if (options.RefreshMargin < TimeSpan.Zero) faults.Add("Session:RefreshMargin must not be negative.");
            if (options.SuccessorLifetime < TimeSpan.Zero || options.SuccessorLifetime > TimeSpan.FromDays(1)) faults.Add("Session:SuccessorLifetime must be between nothing and a day.");
            if (options.NotBefore - time.GetUtcNow() > LatestNotBefore) faults.Add("Session:NotBefore is in the future: until then, nobody could sign in.");
            return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
        }
    }
}
