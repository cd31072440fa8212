namespace WikiReader.Web.Models;

/// <param name="TokenEnds">When the access token expires and is renewed.</param>
/// <param name="SessionEnds">When the reader must sign in again, if nothing is read until then.</param>
/// <param name="GrantsAddress">Where the reader can revoke what was granted to this application.</param>
public sealed record AccountViewModel(string Username, DateTimeOffset? TokenEnds, DateTimeOffset? SessionEnds, string GrantsAddress);
