namespace WikiReader.Web.Models;

/// <param name="ClearsCache">True if a session has just ended in this browser, whose cache may contain pages of it.</param>
public sealed record HomeViewModel(bool ClearsCache);
