using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using WikiReader.Web.Authentication.Renewal;

namespace WikiReader.Web.Authentication;

/// <summary>
/// The content of a session cookie besides the principal. Ticket properties are strings; a cached ticket carries the parsed values along, so
/// that a request need not parse dates.
/// </summary>
/// <param name="Tokens">Null if there is no access token.</param>
/// <param name="BeganAt">When the reader signed in; null if unknown.</param>
internal sealed record SessionContent(SessionTokens? Tokens, DateTimeOffset? BeganAt)
{
    // Parameters are copied with the properties, but are never written to a cookie.
    private const string ParameterName = "WikiReader.SessionContent";

    public static SessionContent Of(AuthenticationProperties properties) =>
        properties.GetParameter<SessionContent>(ParameterName) ?? Read(properties);

    /// <summary>Parses the properties and attaches the result to them, until <see cref="Discard"/>.</summary>
    public static void Attach(AuthenticationProperties properties) => properties.SetParameter(ParameterName, Read(properties));

    /// <summary>Detaches the parsed values. Call this wherever the properties are changed.</summary>
    public static void Discard(AuthenticationProperties properties) => properties.Parameters.Remove(ParameterName);

    private static SessionContent Read(AuthenticationProperties properties) => new(
        SessionTokens.Read(properties),
        DateTimeOffset.TryParse(properties.GetString(WikimediaDefaults.SessionBegan), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var began)
            ? began
            : null);
}
