namespace WikiReader.Web.Hosting.Connections;

/// <summary>
/// Bounds on the memory and time that connections take. They are not settings: an operator who needs other bounds has a proxy in front. They are
/// options so that a test can lower them, even while the application runs.
/// </summary>
internal sealed class ConnectionLimits
{
    /// <summary>Concurrent connections; further ones are closed at once.</summary>
    public int MaxConnections { get; set; } = 4096;

    /// <summary>Bytes of a request body. The longest is the form of a sign-out.</summary>
    public int MaxRequestBody { get; set; } = 64 * 1024;

    /// <summary>Bytes read ahead on a connection: more than the longest request line or header that Kestrel accepts (32 KiB).</summary>
    public int MaxReadAhead { get; set; } = 64 * 1024;

    /// <summary>
    /// Bytes of the send buffer requested from the operating system. By default it takes some megabytes, which count towards the container's
    /// memory. One window of this size carries 2.5 MB/s at a round trip of 100 ms.
    /// </summary>
    public int SocketBuffer { get; set; } = 256 * 1024;

    /// <summary>
    /// Bytes that may wait for one connection, beyond the operating system's buffer, before the response itself has to wait. What is flushed in
    /// one call is added whole.
    /// </summary>
    public int MaxUnsentPerConnection { get; set; } = 64 * 1024;

    /// <summary>
    /// Bytes that may wait for all connections together, with <see cref="Overhead"/> for each. Beyond that, the connections that have been
    /// behind for the longest are aborted.
    /// </summary>
    public long MaxUnsent { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// Bytes charged to a connection while a response waits for it: partly filled buffers, the request, and the decompressor of a page that is
    /// sent uncompressed.
    /// </summary>
    public int Overhead { get; set; } = 128 * 1024;

    /// <summary>
    /// A connection is aborted if its socket takes less than 16 KiB in this time. Linux accepts new data only when a third of the socket
    /// buffer is free, so that a reader at 5 kB/s may seem to read nothing for half a minute.
    /// </summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(60);
}
