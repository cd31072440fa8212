using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using WikiReader.Web.Authentication.Renewal;

namespace WikiReader.Web.Authentication;

/// <summary>
/// What a session's cookie says besides whose it is. Its properties are texts; a ticket that is remembered carries along what was read of them,
/// so that a page does not parse dates.
/// </summary>
/// <param name="Tokens">Null if there is no access token.</param>
/// <param name="BeganAt">When the reader signed in; null if nobody knows.</param>
internal sealed record SessionContent(SessionTokens? Tokens, DateTimeOffset? BeganAt)
{
    // Parameters travel with the properties, and never into a cookie.
    private const string ParameterName = "WikiReader.SessionContent";

    public static SessionContent Of(AuthenticationProperties properties) =>
        properties.GetParameter<SessionContent>(ParameterName) ?? Read(properties);

    /// <summary>Reads the properties, and lets them carry along what was read, until <see cref="Discard"/>.</summary>
    public static void Remember(AuthenticationProperties properties) => properties.SetParameter(ParameterName, Read(properties));

    /// <summary>To be called where the properties are changed.</summary>
    public static void Discard(AuthenticationProperties properties) => properties.Parameters.Remove(ParameterName);

    private static SessionContent Read(AuthenticationProperties properties) => new(
        SessionTokens.Read(properties),
        DateTimeOffset.TryParse(properties.GetString(WikimediaDefaults.SessionBegan), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var began)
            ? began
            : null);
}
