namespace WikiReader.Web.Models;

/// <summary>The home page of those who are not signed in.</summary>
/// <param name="ClearsCache">True if a session has just ended in this browser, whose cache may contain pages of it.</param>
public sealed record WelcomeViewModel(bool ClearsCache);
