using WikiReader.Bench;

try
{
    return await Commands.RunAsync(args);
}
catch (InvalidOperationException e)
{
    // Caught so that the finally blocks run and end the started servers.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
