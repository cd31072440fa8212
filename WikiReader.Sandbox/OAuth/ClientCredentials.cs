using System.Net.Http.Headers;
using System.Text;

namespace WikiReader.Sandbox.OAuth;

/// <summary>The client credentials of a token request: from the body, or from a Basic header.</summary>
internal readonly record struct ClientCredentials(string? Id, string? Secret, bool FromHeader)
{
    public override string ToString() => nameof(ClientCredentials);

    public static ClientCredentials From(HttpRequest request, TokenForm form)
    {
        if (form.Get("client_id") is { } id)
            return new ClientCredentials(id, form.Get("client_secret"), FromHeader: false);

        return AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            && header is { Scheme: "Basic", Parameter: { } parameter }
            && Decode(parameter).Split(':', 2) is [var name, var secret]
                ? new ClientCredentials(name, secret, FromHeader: true)
                : default;
    }

    private static string Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
