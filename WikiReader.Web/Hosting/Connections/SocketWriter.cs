using System.IO.Pipelines;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace WikiReader.Web.Hosting.Connections;

/// <summary>
/// Sends what is written to a connection. A flush offers it to the socket at once. What the socket does not accept is buffered, reported to
/// <see cref="UnsentResponses"/>, and sent as the client reads. The flush waits only if too much is buffered.
/// </summary>
/// <remarks>
/// Kestrel's own transport has one buffer size for all connections. Large buffers add up, and no timeout applies to them, because a response
/// is complete for Kestrel once it is in the buffer. With small ones, a long page waits until another thread has sent its first part.
/// </remarks>
internal sealed class SocketWriter(ConnectionContext connection, Socket socket, UnsentResponses all, int maxUnsent) : PipeWriter
{
    private readonly Pipe _pipe = new(new PipeOptions(
        connection.Features.Get<IMemoryPoolFeature>()?.MemoryPool, PipeScheduler.Inline, PipeScheduler.Inline, pauseWriterThreshold: 0, useSynchronizationContext: false));

    private readonly LinkedListNode<UnsentResponse> _report = new(new UnsentResponse(connection));
    private readonly SocketOutput _output = new(socket);

    // Guards the fields below, and the reading side of the pipe. While the connection is behind, only SendRestAsync reads from the pipe.
    private readonly Lock _lock = new();
    private TaskCompletionSource<FlushResult>? _waiting;
    private Task _rest = Task.CompletedTask;
    private bool _isBehind, _hasFailed;
    private long _unsent;

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => _pipe.Writer.UnflushedBytes;

    public override Memory<byte> GetMemory(int sizeHint = 0) => _pipe.Writer.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _pipe.Writer.GetSpan(sizeHint);

    public override void Advance(int bytes) => _pipe.Writer.Advance(bytes);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            _unsent += _pipe.Writer.UnflushedBytes;
            // Never waits, since this pipe has no threshold.
            var flushed = _pipe.Writer.FlushAsync(cancellationToken);
            if (!flushed.IsCompletedSuccessfully) return flushed;
            var result = flushed.Result;
            if (result.IsCompleted || result.IsCanceled) return new ValueTask<FlushResult>(result);
            Offer();
            if (_unsent < maxUnsent) return new ValueTask<FlushResult>(new FlushResult(isCanceled: false, isCompleted: _hasFailed));
            _waiting = new TaskCompletionSource<FlushResult>(TaskCreationOptions.RunContinuationsAsynchronously);
            return new ValueTask<FlushResult>(_waiting.Task.WaitAsync(cancellationToken));
        }
    }

    public override void CancelPendingFlush()
    {
        lock (_lock)
        {
            if (_waiting?.TrySetResult(new FlushResult(isCanceled: true, isCompleted: false)) != true) _pipe.Writer.CancelPendingFlush();
        }
    }

    public override void Complete(Exception? exception = null)
    {
        lock (_lock)
        {
            _unsent += _pipe.Writer.UnflushedBytes;
            _pipe.Writer.Complete(exception);
        }
    }

    /// <summary>Ends the output, and waits until everything is sent or the connection is aborted.</summary>
    public async Task FinishAsync()
    {
        Complete();
        lock (_lock) Offer();
        await _rest;
        _pipe.Reader.Complete();
    }

    private void Offer()
    {
        if (!_isBehind)
        {
            TrySend();
            if (_unsent == 0) return;
            _isBehind = true;
            _rest = SendRestAsync();
        }

        all.Update(_report, _unsent, hasProgressed: false);
    }

    private async Task SendRestAsync()
    {
        for (var isBehind = true; isBehind;)
        {
            var sent = await SendPieceAsync();
            lock (_lock) isBehind = CatchUp(sent);
        }
    }

    private async ValueTask<int> SendPieceAsync()
    {
        try
        {
            _pipe.Reader.TryRead(out var read);
            var sent = await _output.SendPieceAsync(read.Buffer);
            _pipe.Reader.AdvanceTo(read.Buffer.GetPosition(sent));
            return sent;
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            lock (_lock) Fail(exception);
            return 0;
        }
    }

    private bool CatchUp(int sent)
    {
        if (!_hasFailed) _unsent -= sent;
        TrySend();
        all.Update(_report, _unsent, hasProgressed: true);
        if (_unsent < maxUnsent / 2) _waiting?.TrySetResult(new FlushResult(isCanceled: false, isCompleted: _hasFailed));
        return _isBehind = _unsent > 0;
    }

    private void TrySend()
    {
        if (_unsent == 0 || !_pipe.Reader.TryRead(out var read)) return;
        try
        {
            var sent = _output.Send(read.Buffer);
            _pipe.Reader.AdvanceTo(read.Buffer.GetPosition(sent));
            _unsent -= sent;
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            Fail(exception);
        }
    }

    // Nothing more can be sent. Completing the reader releases the memory as soon as the writer is completed too.
    private void Fail(Exception exception)
    {
        (_hasFailed, _unsent) = (true, 0);
        _pipe.Reader.Complete();
        connection.Abort(new ConnectionAbortedException("The connection takes nothing more.", exception));
    }
}
