using System.IO.Compression;
using System.Reflection;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.ResponseCompression;

namespace WikiReader.Bench.Plain;

/// <summary>
/// The straightforward implementation, for comparison: an authenticated MVC action, a Razor view that writes the article's HTML from a
/// string, and the framework's response compression. It has no log, rate limits or extra headers, so it does less than WikiReader.
/// </summary>
internal static class PlainServer
{
    /// <summary>Serves finished pages from memory.</summary>
    public static Task RunAsync(string pages) => RunAsync(pages, services => services.AddSingleton(PlainPages.Read(pages)));

    /// <summary>Fetches each page from the sandbox, without signing in there.</summary>
    public static Task RunUpstreamAsync(Uri sandbox) =>
        RunAsync(AppContext.BaseDirectory, services => services.AddHttpClient<PlainUpstream>(http => http.BaseAddress = new Uri(sandbox, "/core/v1/wikipedia/en/")));

    private static async Task RunAsync(string folder, Action<IServiceCollection> addPages)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder });
        // The framework logs the address, which is parsed, but no requests.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        addPages(builder.Services);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddAuthorization();
        builder.Services.AddResponseCompression(compression => compression.Providers.Add<GzipCompressionProvider>());
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        builder.Services.AddControllersWithViews().ConfigureApplicationPartManager(KeepOwnParts);

        var app = builder.Build();
        app.UseResponseCompression();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapControllers();
        await app.RunAsync();
    }

    // WikiReader is referenced here, and MVC would discover its controllers and views.
    private static void KeepOwnParts(ApplicationPartManager manager)
    {
        var own = Assembly.GetExecutingAssembly();
        manager.ApplicationParts.Clear();
        manager.ApplicationParts.Add(new AssemblyPart(own));
        manager.ApplicationParts.Add(new CompiledRazorAssemblyPart(own));
    }
}
