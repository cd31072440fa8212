namespace WikiReader.Sandbox.Hosting;

/// <summary>The address of the server. Known only after the start, since the port may be 0 in the options.</summary>
internal sealed class SandboxAddress
{
    public Uri Url { get; set; } = new("http://127.0.0.1/");

    /// <summary>The host in the addresses of the images of pages.</summary>
    private const string MediaPlaceholder = "//media.sandbox/";

    public string WithMediaHost(string text) => text
        .Replace(MediaPlaceholder + "wikipedia/", $"//{Url.Authority}/wikipedia/", StringComparison.Ordinal)
        .Replace(MediaPlaceholder, $"//{Url.Authority}/media/", StringComparison.Ordinal);
}
