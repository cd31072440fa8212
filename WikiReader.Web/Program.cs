using WikiReader.Web;
using WikiReader.Web.Hosting;

// The settings and the static files lie beside the assembly, wherever the process was started.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddWikiReader();

await using var app = builder.Build();
if (!app.HasValidSettings()) return StartupCheck.ConfigurationFault;

app.UseWikiReader();
await app.RunAsync();
return 0;
