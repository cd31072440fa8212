using WikiReader.Bench;

try
{
    return await Commands.RunAsync(args);
}
catch (InvalidOperationException e)
{
    // Caught, so that the servers that were started are ended on the way here.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
