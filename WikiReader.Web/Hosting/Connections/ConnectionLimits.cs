namespace WikiReader.Web.Hosting.Connections;

/// <summary>
/// What connections may take of this process's memory and time. These are no settings: an operator who needs other bounds has a proxy in
/// front. They are options so that a test can lower them, even while the application runs.
/// </summary>
internal sealed class ConnectionLimits
{
    /// <summary>Connections that are open at once; a further one is closed at once.</summary>
    public int MaxConnections { get; set; } = 4096;

    /// <summary>Bytes of a request's body. The longest is the form of a sign-out.</summary>
    public int MaxRequestBody { get; set; } = 64 * 1024;

    /// <summary>Bytes that are read ahead of a connection. More than the longest request line or header that Kestrel accepts (32 KiB).</summary>
    public int MaxReadAhead { get; set; } = 64 * 1024;

    /// <summary>
    /// Bytes that the operating system is asked to buffer for a connection. It takes some megabytes otherwise, which count as the
    /// container's. One window of this size carries 2.5 MB/s at a round trip of 100 ms.
    /// </summary>
    public int SocketBuffer { get; set; } = 256 * 1024;

    /// <summary>
    /// Bytes that may wait for one connection, beyond what the operating system took, before the response itself has to wait. What is
    /// flushed at once is added whole.
    /// </summary>
    public int MaxUnsentPerConnection { get; set; } = 64 * 1024;

    /// <summary>
    /// Bytes that may wait for all connections together, with <see cref="Overhead"/> for each. Beyond that, the connections that have been
    /// behind for the longest are aborted.
    /// </summary>
    public long MaxUnsent { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// Bytes that a connection takes while a response waits for it: memory that is filled in part, the request, and the decompressor of a
    /// page that is sent uncompressed.
    /// </summary>
    public int Overhead { get; set; } = 128 * 1024;

    /// <summary>
    /// A connection is aborted if its socket takes less than 16 KiB in this time. Linux accepts new data only when a third of the socket
    /// buffer is free, so that a reader at 5 kB/s may seem to read nothing for half a minute.
    /// </summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(60);
}
