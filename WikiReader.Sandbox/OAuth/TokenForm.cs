namespace WikiReader.Sandbox.OAuth;

/// <summary>The body of a POST, urlencoded or multipart; any other is empty. A repeated field has its last value, as in PHP.</summary>
internal sealed class TokenForm
{
    private readonly IFormCollection _fields;

    private TokenForm(IFormCollection fields) => _fields = fields;

    public string? Get(string name) => _fields.TryGetValue(name, out var values) && values.Count > 0 ? values[^1] : null;

    public static async Task<TokenForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
            return new TokenForm(FormCollection.Empty);

        try
        {
            return new TokenForm(await request.ReadFormAsync(cancellationToken));
        }
        catch (InvalidDataException)
        {
            return new TokenForm(FormCollection.Empty);
        }
    }
}
