using System.Diagnostics;
using System.Text.RegularExpressions;

namespace WikiReader.Tests.Infrastructure;

/// <summary>The application, published once for the tests of a class.</summary>
public sealed partial class PublishedApplication : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("publish");

    public string Folder => Path.Combine(_folder.Path, "application");

    /// <summary>The key ring of the started processes.</summary>
    public string Keys => Path.Combine(_folder.Path, "keys");

    /// <summary>For the output of another publication.</summary>
    public string OtherFolder => Path.Combine(_folder.Path, "other");

    public string Project { get; } = Path.Combine(Repository.Root, "WikiReader.Web");

    public async Task InitializeAsync()
    {
        // A separate intermediate folder, since the build of the tests has another configuration and its files may be in use.
        var (exitCode, output) = await DotnetAsync("publish", Project, "-c", "Release", "-o", Folder, "--artifacts-path", Path.Combine(_folder.Path, "artifacts"));
        exitCode.ShouldBe(0, output);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    public async Task<(int ExitCode, string Output)> RunAsync(params (string Name, string Value)[] environment)
    {
        using var process = Start(environment);
        return await FinishAsync(process);
    }

    /// <summary>Runs the command of the container's health check, with the settings of the instance that it asks.</summary>
    public async Task<(int ExitCode, string Output)> CheckHealthAsync(params (string Name, string Value)[] environment)
    {
        using var process = Start(["--healthcheck"], environment);
        return await FinishAsync(process);
    }

    public Process Start(params (string Name, string Value)[] environment) => Start([], environment);

    private Process Start(string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Folder, "WikiReader.Web.dll"), .. arguments]) { WorkingDirectory = "/" };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        // A killed process would leave the sockets of its diagnostics in the temporary folder.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Start(start);
    }

    /// <summary>The address on which a started process listens, read from its log.</summary>
    public static async Task<Uri> AddressOfAsync(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match) return new Uri(match.Groups[1].Value);
        }

        throw new InvalidOperationException("The process ended before it listened.");
    }

    public async Task<(int ExitCode, string Output)> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments);
        // The SDK leaves temporary files, also in the build servers that it would leave running.
        start.Environment["TMPDIR"] = _folder.Path;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Start(start);
        return await FinishAsync(process);
    }

    private static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        return Process.Start(start).ShouldNotBeNull();
    }

    private static async Task<(int ExitCode, string Output)> FinishAsync(Process process)
    {
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(texts));
    }

    [GeneratedRegex(@"Now listening on: \\?""?(http://[0-9.:]+)")]
    private static partial Regex Listening();
}
