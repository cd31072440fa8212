using Microsoft.Playwright;
using WikiReader.Bench;

try
{
    return await Commands.RunAsync(args);
}
catch (Exception e) when (e is InvalidOperationException or PlaywrightException or TimeoutException)
{
    // Caught so that the finally blocks run and end the started servers.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
