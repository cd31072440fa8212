using Microsoft.AspNetCore.Connections;

namespace WikiReader.Web.Hosting.Connections;

/// <summary>What one connection has not taken yet. Only <see cref="UnsentResponses"/> changes it, under its lock.</summary>
internal sealed class UnsentResponse(ConnectionContext connection)
{
    /// <summary>What counts against the bound of all connections; 0 while nothing waits.</summary>
    public long Charge { get; set; }

    /// <summary>The time at which the socket last took something, as <see cref="TimeProvider.GetTimestamp"/> gives it.</summary>
    public long LastProgress { get; set; }

    /// <summary>True if the socket has ever taken something after the connection had fallen behind: somebody reads.</summary>
    public bool HasProgressed { get; set; }

    public bool IsAborted { get; set; }

    // Elsewhere, since whoever finds out may hold the lock of this connection's writer, or of another's.
    public void Abort(string reason) => ThreadPool.UnsafeQueueUserWorkItem(
        state => state.connection.Abort(new ConnectionAbortedException(state.reason)), (connection, reason), preferLocal: false);
}
