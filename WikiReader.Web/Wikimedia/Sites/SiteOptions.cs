using Microsoft.Extensions.Options;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>Which wikis this instance shows, and which one is the default.</summary>
public sealed class SiteOptions
{
    public const string SectionName = "Reader";

    public string DefaultProject { get; set; } = "wikipedia";

    public string DefaultLanguage { get; set; } = "en";

    /// <summary>The projects shown; all public ones if empty.</summary>
    public IList<string> Projects { get; } = [];

    internal sealed class Validator(IConfiguration configuration) : IValidateOptions<SiteOptions>
    {
        public ValidateOptionsResult Validate(string? name, SiteOptions options)
        {
            var faults = options.Projects
                .Where(project => SiteTable.Snapshot.Projects.All(site => site.Project != project))
                .Select(project => $"Reader:Projects names '{project}', which is no project of Wikimedia.")
                .ToList();
            if (!IsPrivateWiki() && SiteTable.Snapshot.Find(options.DefaultProject, options.DefaultLanguage) is null)
                faults.Add($"Reader:DefaultProject and Reader:DefaultLanguage name no wiki: '{options.DefaultProject}' in '{options.DefaultLanguage}'.");
            else if (options.Projects.Count > 0 && !options.Projects.Contains(options.DefaultProject))
                faults.Add("Reader:DefaultProject is not among Reader:Projects.");
            return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
        }

        // Parsed from the raw setting, so that a fault in other options does not hide those here.
        private bool IsPrivateWiki() =>
            ApiEndpoint.TryParse(configuration[ApiEndpoint.SettingName], out var endpoint) && endpoint.IsSingleWiki;
    }
}
