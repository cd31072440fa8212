namespace WikiReader.Web.Authentication.Renewal;

/// <summary>The session that tokens belong to, and its reader.</summary>
/// <param name="SessionId">The random ID of the sign-in.</param>
/// <param name="Subject">The account's ID across all wikis.</param>
public sealed record SessionOwner(string SessionId, string Subject);
