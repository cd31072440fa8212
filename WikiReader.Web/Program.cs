using WikiReader.Web;
using WikiReader.Web.Hosting;

if (args is [HealthProbe.Argument]) return await HealthProbe.RunAsync(SettingsSources.ReadHostSettings());

// Settings and static files are beside the assembly, whatever the working directory.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddWikiReader();

await using var app = builder.Build();
if (!app.HasValidSettings()) return StartupCheck.ConfigurationFault;

app.UseWikiReader();
await app.RunAsync();
return 0;
