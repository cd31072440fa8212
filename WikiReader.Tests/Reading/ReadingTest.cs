using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Reading;

/// <summary>A signed-in reader, and a wiki whose redirects are in their usual form.</summary>
public abstract class ReadingTest(SharedApplication shared) : SignedInTest(shared.Application)
{
    public override Task InitializeAsync()
    {
        Application.Sandbox.Options.RedirectForm = RedirectForm.HtmlLink;
        Application.Sandbox.Options.RedirectsToCanonicalTitle = false;
        return base.InitializeAsync();
    }

    /// <inheritdoc cref="SharedApplication.ApiOf"/>
    protected string ApiOf(string project, string language) => shared.ApiOf(project, language);
}
