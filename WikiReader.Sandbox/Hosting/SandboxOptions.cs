namespace WikiReader.Sandbox;

/// <summary>What the sandbox does; every property but <see cref="Url"/> and <see cref="Articles"/> may change while it runs.</summary>
public sealed class SandboxOptions
{
    /// <summary>The configuration section these options are read from.</summary>
    public const string SectionName = "Sandbox";

    /// <summary>The address to listen on; port 0 selects a free port.</summary>
    public Uri Url { get; set; } = new("http://127.0.0.1:5081");

    /// <summary>A folder whose <c>*.html</c> files (Parsoid) are served beside the built-in pages and win over them.</summary>
    public string? Articles { get; set; }

    /// <summary>Lifetime of access tokens issued from now on. Wikimedia's is four hours.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(4);

    /// <summary>How long a used refresh token still works; zero is strict rotation.</summary>
    public TimeSpan RefreshGrace { get; set; }

    /// <summary>Delay of every REST response.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Delay of pictures and sounds.</summary>
    public TimeSpan MediaLatency { get; set; }

    /// <summary>Delay of the token endpoint, spent before anything is exchanged or rotated.</summary>
    public TimeSpan TokenLatency { get; set; }

    /// <summary>Share (0 to 1) of REST requests that get a 503.</summary>
    public double FailureRate { get; set; }

    /// <summary>Share (0 to 1) of REST requests that get a 429.</summary>
    public double ThrottleRate { get; set; }

    /// <summary>The only consumer the sandbox knows.</summary>
    public string ClientId { get; set; } = "5a9db0c0de5a9db0c0de5a9db0c0de01";

    /// <summary>That consumer's secret. It protects nothing and is not secret.</summary>
    public string ClientSecret { get; set; } = "0123456789abcdef5a9db0c0de0123456789abcd";

    /// <summary>How the API reports redirect pages.</summary>
    public RedirectForm RedirectForm { get; set; }

    /// <summary>Whether <c>bare</c> and <c>html</c> of a title that is not in canonical form are 301 instead of 200.</summary>
    public bool RedirectsToCanonicalTitle { get; set; }

    /// <summary>
    /// Whether the gateway in front of Wikimedia's wikis checks tokens: an expired or forged one is then 401 with <c>error="invalid_token"</c>, before
    /// MediaWiki would say 403. A revoked one is not known to it.
    /// </summary>
    public bool Gateway { get; set; }

    /// <summary>What the wiki lets the consumer do.</summary>
    public ConsumerState Consumer { get; set; }

    /// <summary>Whether the consumer may use refresh tokens. They are issued in any case, as MediaWiki does.</summary>
    public bool RefreshGrant { get; set; } = true;

    internal static SandboxOptions From(IConfiguration configuration) =>
        configuration.GetSection(SectionName).Get<SandboxOptions>() ?? new SandboxOptions();
}
