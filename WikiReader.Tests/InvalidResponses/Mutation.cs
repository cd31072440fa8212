namespace WikiReader.Tests.InvalidResponses;

/// <summary>One way in which an answer is not what the API promises.</summary>
/// <param name="Name">What was done, for the message of a test that fails.</param>
public sealed record Mutation(string Name)
{
    /// <summary>Makes the invalid body from the good one.</summary>
    public Func<byte[], byte[]> Body { get; init; } = good => good;

    /// <summary>The status in place of the good answer's; null leaves it.</summary>
    public int? Status { get; init; }

    /// <summary>Headers in place of the good answer's; null removes one.</summary>
    public (string Name, string? Value)[] Headers { get; init; } = [];

    /// <summary>Where in the JSON the fault is; empty if it is not in one place.</summary>
    public string Path { get; init; } = "";

    /// <summary>Both, one after the other; of two statuses or headers the later one stays.</summary>
    public Mutation Then(Mutation next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new Mutation($"{Name}; {next.Name}") { Body = good => next.ApplyTo(Body(good)), Status = next.Status ?? Status, Headers = [.. Headers, .. next.Headers] };
    }

    public override string ToString() => Name;

    // A fault inside of JSON needs JSON; after the first fault it may be none any more.
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
