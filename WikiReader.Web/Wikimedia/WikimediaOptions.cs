using Microsoft.Extensions.Options;

namespace WikiReader.Web.Wikimedia;

/// <summary>How to reach Wikimedia.</summary>
public sealed class WikimediaOptions
{
    public const string SectionName = "Wikimedia";

    /// <summary>Template of the REST API's base address, see <see cref="Sites.ApiEndpoint"/>.</summary>
    public string ApiEndpoint { get; set; } = Sites.ApiEndpoint.Gateway;

    /// <summary>
    /// Where a single wiki has its pages, for example <c>/mediawiki/index.php/$1</c>; see <see cref="Sites.ArticlePath"/>. If null, it follows from
    /// the <c>base</c> element of each page.
    /// </summary>
    public string? ArticlePath { get; set; }

    /// <summary>Base of <c>authorize</c>, <c>access_token</c> and <c>resource/profile</c>.</summary>
    public string AuthorizationServer { get; set; } = "https://meta.wikimedia.org/w/rest.php/oauth2";

    /// <summary>
    /// E-mail or web address of this instance's operator, for the User-Agent, as Wikimedia requires:
    /// <see href="https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy"/>.
    /// </summary>
    public string? Contact { get; set; }

    /// <summary>Hosts that images, audio and video may be loaded from; Wikimedia's own if empty.</summary>
    public IList<string> MediaHosts { get; } = [];

    internal sealed class Validator(IHostEnvironment environment) : IValidateOptions<WikimediaOptions>
    {
        public ValidateOptionsResult Validate(string? name, WikimediaOptions options)
        {
            var faults = new List<string>();
            if (string.IsNullOrWhiteSpace(options.Contact) && !environment.IsDevelopment())
                faults.Add("Wikimedia:Contact is missing: an e-mail or web address of the operator, for the User-Agent.");
            else if (options.Contact is { } contact && contact.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0)
                faults.Add("Wikimedia:Contact has a character that cannot stand in a User-Agent.");
            if (!Sites.ApiEndpoint.TryParse(options.ApiEndpoint, out _))
                faults.Add("Wikimedia:ApiEndpoint must be an https address (http on loopback); its placeholders may be {project}, {language} and {domain}.");
            if (!string.IsNullOrEmpty(options.ArticlePath) && !Sites.ArticlePath.TryParse(options.ArticlePath, out _))
                faults.Add("Wikimedia:ArticlePath must be a path with $1 at its end for the title, such as /wiki/$1 or /w/index.php?title=$1.");
            if (!Uri.TryCreate(options.AuthorizationServer, UriKind.Absolute, out var server) || !Sites.ApiEndpoint.IsSafe(server))
                faults.Add("Wikimedia:AuthorizationServer must be an https address (http on loopback).");
            faults.AddRange(options.MediaHosts.Where(host => !Wikimedia.MediaHosts.IsHost(host)).Select(host => $"Wikimedia:MediaHosts has '{host}', which is no host name."));
            return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
        }
    }
}
