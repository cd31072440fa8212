namespace WikiReader.Sandbox.OAuth;

/// <summary>An authorization request (RFC 6749 section 4.1.1). Created by <see cref="Parse"/> only, so it is always valid.</summary>
internal sealed record AuthorizeRequest
{
    public static IReadOnlyList<string> ParameterNames { get; } =
        ["response_type", "client_id", "redirect_uri", "state", "scope", "code_challenge", "code_challenge_method"];

    // The registered redirect URI, for a request without redirect_uri.
    private static readonly Uri RegisteredCallback = new("http://localhost:5080/signin-wikimedia");
    private const string CallbackEnd = "/signin-wikimedia";

    private AuthorizeRequest()
    {
    }

    public required string ClientId { get; init; }

    public required string Callback { get; init; }

    /// <summary>Whether the exchange must name <see cref="Callback"/> too (RFC 6749, 4.1.3).</summary>
    public required bool CallbackGiven { get; init; }

    public string? State { get; init; }

    public required ScopeList Scope { get; init; }

    public string? Challenge { get; init; }

    public string ChallengeMethod { get; init; } = "plain";

    public override string ToString() => $"authorization request of {ClientId}";

    /// <summary>The request, or an error message for the developer who sees the page.</summary>
    public static (AuthorizeRequest? Request, string? Fault) Parse(Func<string, string?> parameter, string clientId)
    {
        var callback = parameter("redirect_uri");
        var challenge = parameter("code_challenge");
        var method = parameter("code_challenge_method") ?? "plain";

        if (parameter("response_type") != "code")
            return (null, "response_type must be code.");
        if (parameter("client_id") != clientId)
            return (null, "There is no application with this client_id.");
        if (callback is not null && !IsCallback(callback))
            return (null, "redirect_uri must be a loopback address whose path ends in /signin-wikimedia.");
        if (challenge is not null && !Pkce.IsMethod(method))
            return (null, "code_challenge_method must be S256 or plain.");
        if (challenge is not null && !Pkce.IsWellFormed(challenge))
            return (null, "code_challenge must be 43 to 128 characters of RFC 7636, without padding.");

        return (
            new AuthorizeRequest
            {
                ClientId = clientId,
                Callback = callback ?? RegisteredCallback.AbsoluteUri,
                CallbackGiven = callback is not null,
                State = parameter("state"),
                Scope = ScopeList.Parse(parameter("scope")),
                Challenge = challenge,
                ChallengeMethod = method,
            },
            null);
    }

    private static bool IsCallback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri is { Scheme: "http" or "https", IsLoopback: true, Query: "", Fragment: "" }
        && uri.AbsolutePath.EndsWith(CallbackEnd, StringComparison.Ordinal);
}
