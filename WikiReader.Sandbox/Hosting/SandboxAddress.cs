namespace WikiReader.Sandbox.Hosting;

/// <summary>Where the server listens. Known only once it does, since the port may be 0 in the options.</summary>
internal sealed class SandboxAddress
{
    public Uri Url { get; set; } = new("http://127.0.0.1/");

    /// <summary>Pages are written with this host in the addresses of their pictures.</summary>
    private const string MediaPlaceholder = "//media.sandbox/";

    public string WithMediaHost(string text) =>
        text.Replace(MediaPlaceholder, $"//{Url.Authority}/media/", StringComparison.Ordinal);
}
