namespace WikiReader.Sandbox;

/// <summary>A completed request to the sandbox. <paramref name="Path"/> includes the query, unless that could contain a token, code or state.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The request target as it was sent, percent-encoded.</param>
/// <param name="Status">The status of the response; 499 if the client disconnected first.</param>
/// <param name="User">The user of the access token, if it was valid; otherwise null.</param>
public sealed record SandboxRequest(string Method, string Path, int Status, string? User);
