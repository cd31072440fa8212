namespace WikiReader.Sandbox;

/// <summary>One request the sandbox has answered. <paramref name="Path"/> has its query, unless that could hold a token, code or state.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The target as it was sent, percent-encoding and all.</param>
/// <param name="Status">The status it was answered with; 499 if the caller went away first.</param>
/// <param name="User">Whose token came with it, if that was alive.</param>
public sealed record SandboxRequest(string Method, string Path, int Status, string? User);
