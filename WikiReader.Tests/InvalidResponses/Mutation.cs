namespace WikiReader.Tests.InvalidResponses;

/// <summary>One way in which a response violates the API.</summary>
/// <param name="Name">A description for the failure message of a test.</param>
public sealed record Mutation(string Name)
{
    /// <summary>Makes the invalid body from the valid one.</summary>
    public Func<byte[], byte[]> Body { get; init; } = good => good;

    /// <summary>The status that replaces the valid response's; null keeps it.</summary>
    public int? Status { get; init; }

    /// <summary>Headers that replace those of the valid response; null removes one.</summary>
    public (string Name, string? Value)[] Headers { get; init; } = [];

    /// <summary>Where in the JSON the fault is; empty if it is not in one place.</summary>
    public string Path { get; init; } = "";

    /// <summary>Applies both in order; the later status or header wins.</summary>
    public Mutation Then(Mutation next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new Mutation($"{Name}; {next.Name}") { Body = good => next.ApplyTo(Body(good)), Status = next.Status ?? Status, Headers = [.. Headers, .. next.Headers] };
    }

    public override string ToString() => Name;

    // A JSON mutation needs valid JSON; after the first mutation the body may no longer be.
    private byte[] ApplyTo(byte[] body)
    {
        try
        {
            return Body(body);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException or ArgumentException)
        {
            return body;
        }
    }
}
