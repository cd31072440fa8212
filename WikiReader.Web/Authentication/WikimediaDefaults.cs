namespace WikiReader.Web.Authentication;

/// <summary>Constants of the sign-in with Wikimedia.</summary>
public static class WikimediaDefaults
{
    /// <summary>The OAuth scheme.</summary>
    public const string Scheme = "Wikimedia";

    /// <summary>The cookie scheme of the session.</summary>
    public const string SessionScheme = "Session";

    /// <summary>The path that Wikimedia redirects to after sign-in; part of the consumer's registration.</summary>
    public const string CallbackPath = "/signin-wikimedia";

    /// <summary>The ticket property with the time of sign-in. Sliding renewals do not change it.</summary>
    public const string SessionBegan = "session_began";

    /// <summary>The ticket property with a hash of the authorization code that was exchanged for the session.</summary>
    public const string CodeHash = "code_hash";
}

/// <summary>The claims of a session: identity only. Rights are checked by the wiki, never stored.</summary>
public static class WikimediaClaims
{
    /// <summary>The account's ID across all wikis: the identity.</summary>
    public const string Subject = "sub";

    /// <summary>The account's name, which may change.</summary>
    public const string Username = "username";

    /// <summary>A random ID of this sign-in.</summary>
    public const string SessionId = "sid";
}
