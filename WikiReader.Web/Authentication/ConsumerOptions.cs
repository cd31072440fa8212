using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication;

/// <summary>The OAuth 2.0 consumer that the operator registered at Meta-Wiki.</summary>
public sealed class ConsumerOptions
{
    public const string SectionName = "Wikimedia";

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>Scopes to request, separated by spaces; if empty, all that the consumer was granted.</summary>
    public string? Scopes { get; set; }

    internal sealed class Validator : IValidateOptions<ConsumerOptions>
    {
        public ValidateOptionsResult Validate(string? name, ConsumerOptions options)
        {
            var faults = new List<string>();
            if (string.IsNullOrWhiteSpace(options.ClientId)) faults.Add("Wikimedia:ClientId is missing: the key of the OAuth 2.0 consumer.");
            if (string.IsNullOrWhiteSpace(options.ClientSecret)) faults.Add("Wikimedia:ClientSecret is missing: the secret of the OAuth 2.0 consumer.");
            return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
        }
    }
}
