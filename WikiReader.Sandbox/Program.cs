using WikiReader.Sandbox;
using WikiReader.Sandbox.OAuth;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);

SandboxServer sandbox;
try
{
    sandbox = await SandboxServer.StartAsync(SandboxOptions.From(builder.Configuration));
}
catch (InvalidOperationException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

await using (sandbox)
{
    Console.WriteLine($"Sandbox Wikimedia: {sandbox.Url} (users {string.Join(", ", SandboxUser.All.Select(user => user.Name))})");
    foreach (var (setting, value) in sandbox.ProductSettings)
        Console.WriteLine($"  {setting.Replace(":", "__", StringComparison.Ordinal)}={value}");

    using var host = builder.Build();
    await host.RunAsync();
}

return 0;
