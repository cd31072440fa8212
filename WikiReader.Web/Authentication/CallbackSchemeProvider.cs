using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication;

/// <summary>
/// The application's schemes, without request handler schemes: for each request the framework would create a handler of the remote scheme to
/// find out whether the request is its callback, which the path alone decides.
/// </summary>
internal sealed class CallbackSchemeProvider(IOptions<AuthenticationOptions> options) : AuthenticationSchemeProvider(options)
{
    private static readonly PathString Callback = WikimediaDefaults.CallbackPath;

    public override Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync() => Task.FromResult<IEnumerable<AuthenticationScheme>>([]);

    /// <summary>Runs the authentication middleware with all schemes, but only on the callback path.</summary>
    public static void Use(IApplicationBuilder app)
    {
        var all = new AuthenticationSchemeProvider(app.ApplicationServices.GetRequiredService<IOptions<AuthenticationOptions>>());
        app.UseWhen(context => context.Request.Path == Callback, callback => callback.UseMiddleware<AuthenticationMiddleware>(all));
    }
}
