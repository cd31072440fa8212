namespace WikiReader.Web.Authentication;

/// <summary>Names of the sign-in with Wikimedia.</summary>
public static class WikimediaDefaults
{
    /// <summary>The OAuth scheme.</summary>
    public const string Scheme = "Wikimedia";

    /// <summary>The cookie scheme that a sign-in ends in.</summary>
    public const string SessionScheme = "Session";

    /// <summary>Where Wikimedia sends the reader back to; part of the consumer's registration.</summary>
    public const string CallbackPath = "/signin-wikimedia";

    /// <summary>When the session began. Sliding renewals leave it as it is.</summary>
    public const string SessionBegan = "session_began";
}

/// <summary>The claims of a session: just who it is. Rights are asked of the wiki, never kept.</summary>
public static class WikimediaClaims
{
    /// <summary>The account's number across all wikis: the identity.</summary>
    public const string Subject = "sub";

    /// <summary>The account's name, which may change.</summary>
    public const string Username = "username";

    /// <summary>A random number of this one sign-in.</summary>
    public const string SessionId = "sid";
}
