using System.Text;
using WikiReader.Sandbox.OAuth;
using WikiReader.Sandbox.Rest;

namespace WikiReader.Sandbox.Hosting;

/// <summary>The start page, which explains what runs here.</summary>
internal static class HomePage
{
    public static Task WriteAsync(HttpContext context, SandboxPages pages)
    {
        var body = new StringBuilder("""
            <p>This server stands in for Wikimedia while WikiReader is developed and tested: an OAuth 2.0 server and the
            part of MediaWiki's REST API that a reader needs. Nothing here is real, and nothing is kept when it stops.</p>
            <h2>Users</h2>
            <p>Anyone may sign in as any of them; there are no passwords.</p>
            <ul>
            """);
        foreach (var user in SandboxUser.All)
            body.Append("<li>").Append(SandboxHtml.Encode(user.Name)).Append("</li>");

        body.Append("</ul><h2>Pages</h2><ul>");
        foreach (var page in pages.All.OrderBy(page => page.Project).ThenBy(page => page.Language).ThenBy(page => page.Key))
        {
            var address = new Wiki(page.Project, page.Language).CorePath + "/page/" + Uri.EscapeDataString(page.Key) + "/html";
            body.Append("<li><a href=\"").Append(SandboxHtml.Encode(address)).Append("\">").Append(SandboxHtml.Encode(page.Title))
                .Append("</a> <span class=\"note\">").Append(SandboxHtml.Encode($"{page.Project}/{page.Language}")).Append("</span></li>");
        }

        body.Append("</ul><p class=\"note\">What was asked: <a href=\"/_sandbox/requests\"><code>/_sandbox/requests</code></a></p>");
        return SandboxHtml.WriteAsync(context, "Sandbox Wikimedia", body.ToString());
    }
}
