using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication;

/// <summary>How long a reader stays signed in.</summary>
public sealed class ReaderSessionOptions
{
    public const string SectionName = "Session";

    /// <summary>Time since the last visit.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Time since the sign-in.</summary>
    public TimeSpan AbsoluteLifetime { get; set; } = TimeSpan.FromDays(180);

    internal sealed class Validator : IValidateOptions<ReaderSessionOptions>
    {
        public ValidateOptionsResult Validate(string? name, ReaderSessionOptions options)
        {
            var faults = new List<string>();
            if (options.Lifetime <= TimeSpan.Zero) faults.Add("Session:Lifetime must be longer than nothing.");
            if (options.AbsoluteLifetime < options.Lifetime) faults.Add("Session:AbsoluteLifetime must not be shorter than Session:Lifetime.");
            return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
        }
    }
}
