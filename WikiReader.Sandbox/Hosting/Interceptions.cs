namespace WikiReader.Sandbox.Hosting;

/// <summary>Responses that tests substitute for the sandbox's own, oldest first.</summary>
internal sealed class Interceptions
{
    private readonly Lock _gate = new();
    private readonly List<Interception> _all = [];

    public IDisposable Add(Func<HttpRequest, bool> matches, RequestDelegate respond)
    {
        var interception = new Interception(this, matches, respond);
        lock (_gate)
            _all.Add(interception);
        return interception;
    }

    public RequestDelegate? For(HttpRequest request)
    {
        Interception[] all;
        lock (_gate)
            all = [.. _all];
        return Array.Find(all, interception => interception.Matches(request))?.Respond;
    }

    private sealed record Interception(Interceptions Owner, Func<HttpRequest, bool> Matches, RequestDelegate Respond) : IDisposable
    {
        public void Dispose()
        {
            // By reference: two interceptions of the same delegates are still two.
            lock (Owner._gate)
                Owner._all.RemoveAll(other => ReferenceEquals(other, this));
        }
    }
}
