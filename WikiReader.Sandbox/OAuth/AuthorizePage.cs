using System.Text;
using WikiReader.Sandbox.Hosting;

namespace WikiReader.Sandbox.OAuth;

/// <summary>The authorization dialog, and the page for invalid requests.</summary>
internal static class AuthorizePage
{
    public static Task WriteAsync(HttpContext context, AuthorizeRequest request, Func<string, string?> parameter)
    {
        var callback = new Uri(request.Callback);
        var body = new StringBuilder()
            .Append("<p><strong>WikiReader</strong> at <code>").Append(SandboxHtml.Encode(callback.GetLeftPart(UriPartial.Authority)))
            .Append("</code> would like to read Wikimedia wikis on your behalf and to know your user name. No changes will be made with your account.</p>")
            .Append("<form method=\"post\" action=\"/w/rest.php/oauth2/authorize\">");
        foreach (var name in AuthorizeRequest.ParameterNames)
        {
            if (parameter(name) is { } value)
                body.Append("<input type=\"hidden\" name=\"").Append(name).Append("\" value=\"").Append(SandboxHtml.Encode(value)).Append("\">");
        }

        body.Append("<fieldset><legend>Continue as</legend>");
        var first = true;
        foreach (var user in SandboxUser.All)
        {
            var name = SandboxHtml.Encode(user.Name);
            body.Append("<label><input type=\"radio\" name=\"user\" value=\"").Append(name).Append('"').Append(first ? " checked" : "")
                .Append("> ").Append(name).Append("</label>");
            first = false;
        }

        body.Append("</fieldset><p><button class=\"main\" name=\"decision\" value=\"allow\">Allow</button>")
            .Append("<button name=\"decision\" value=\"deny\">Cancel</button></p></form>")
            .Append("<p class=\"note\">This is a sandbox for development. It is not Wikimedia, and it wants no password.</p>");
        return SandboxHtml.WriteAsync(context, "Connect to WikiReader?", body.ToString());
    }

    public static Task WriteFaultAsync(HttpContext context, string fault) =>
        SandboxHtml.WriteAsync(
            context,
            "Application connection error",
            $"<p>The application's request cannot be granted: {SandboxHtml.Encode(fault)}</p><p class=\"note\">E010: go back to the application and tell its developer.</p>");
}
