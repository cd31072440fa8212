using Microsoft.AspNetCore.Connections;

namespace WikiReader.Web.Hosting.Connections;

/// <summary>The unsent bytes of one connection. Only <see cref="UnsentResponses"/> changes it, under its lock.</summary>
internal sealed class UnsentResponse(ConnectionContext connection)
{
    /// <summary>Bytes charged against the bound of all connections; 0 while nothing waits.</summary>
    public long Charge { get; set; }

    /// <summary>When the socket last accepted something, as <see cref="TimeProvider.GetTimestamp"/> returns it.</summary>
    public long LastProgress { get; set; }

    /// <summary>True if the socket has accepted something after the connection fell behind: the client reads.</summary>
    public bool HasProgressed { get; set; }

    public bool IsAborted { get; set; }

    // On the thread pool, since the caller may be inside the lock of this connection's writer, or of another's.
    public void Abort(string reason) => ThreadPool.UnsafeQueueUserWorkItem(
        state => state.connection.Abort(new ConnectionAbortedException(state.reason)), (connection, reason), preferLocal: false);
}
