namespace WikiReader.Sandbox;

/// <summary>A completed request to the sandbox.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as it was sent, percent-encoded.</param>
/// <param name="Status">The status of the response; 499 if the client disconnected first.</param>
/// <param name="User">The user of the access token, if it was valid; otherwise null.</param>
/// <param name="Query">The query with its question mark; null if there is none, or it could contain a token, code or state.</param>
public sealed record SandboxRequest(string Method, string Path, int Status, string? User, string? Query = null);
