using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace WikiReader.Web.Buffers;

/// <summary>
/// A growable buffer in an array of <see cref="PageBufferPool"/>. Dispose returns the array: what was read from the buffer must not be used after
/// that. Use after disposal throws <see cref="ObjectDisposedException"/>. Not thread-safe.
/// </summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    // Empty after disposal: GetSpan and Advance then take their slow path, so that the fast one need not check.
    private byte[] _bytes;
    private bool _isDisposed;

    /// <param name="capacity">Estimated length of the content, in bytes.</param>
    public PooledBuffer(int capacity)
        : this(PageBufferPool.Rent<byte>(capacity), 0)
    {
    }

    private PooledBuffer(byte[] bytes, int length) => (_bytes, Length) = (bytes, length);

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => WrittenMemory.Span;

    public ReadOnlyMemory<byte> WrittenMemory
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _bytes.AsMemory(0, Length);
        }
    }

    /// <summary>Room for more than <paramref name="sizeHint"/> bytes; it is never empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (_bytes.Length - Length <= sizeHint) Grow(sizeHint);
        return _bytes.AsSpan(Length);
    }

    /// <inheritdoc cref="GetSpan"/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - Length <= sizeHint) Grow(sizeHint);
        return _bytes.AsMemory(Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(int count)
    {
        if ((uint)count > (uint)(_bytes.Length - Length)) RejectAdvance(count);
        Length += count;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Removes ranges of the content.</summary>
    /// <param name="parts">In ascending order, without overlap.</param>
    public void Remove(IEnumerable<Range> parts)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var (kept, read) = (-1, 0);
        foreach (var part in parts)
        {
            if (kept < 0) kept = part.Start.Value;
            else kept += Move(read..part.Start.Value, kept);
            read = part.End.Value;
        }

        if (kept >= 0) Length = kept + Move(read..Length, kept);
    }

    /// <summary>Moves content and array to a new buffer, and disposes this one.</summary>
    public PooledBuffer Detach()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var owner = new PooledBuffer(_bytes, Length);
        (_bytes, Length, _isDisposed) = ([], 0, true);
        return owner;
    }

    public void Dispose()
    {
        PageBufferPool.Return(_bytes);
        (_bytes, Length, _isDisposed) = ([], 0, true);
    }

    private int Move(Range part, int to)
    {
        var bytes = _bytes.AsSpan(part);
        bytes.CopyTo(_bytes.AsSpan(to));
        return bytes.Length;
    }

    private void Grow(int count)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var larger = PageBufferPool.Rent<byte>(Math.Max(2 * _bytes.Length, Length + count + 1));
        Written.CopyTo(larger);
        PageBufferPool.Return(_bytes);
        _bytes = larger;
    }

    [DoesNotReturn]
    private void RejectAdvance(int count)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        throw new ArgumentOutOfRangeException(nameof(count), count, "There is less room than that.");
    }
}
