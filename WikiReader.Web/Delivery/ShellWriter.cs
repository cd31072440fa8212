using System.Buffers;
using System.Text;

namespace WikiReader.Web.Delivery;

/// <summary>Takes down, as UTF-8, what a view writes before and after the place of the text. The memory is rented: dispose of it.</summary>
internal sealed class ShellWriter : TextWriter
{
    private const int UsualLength = 8 * 1024;

    // What is written in two calls may be halves of one character.
    private readonly Encoder _encoder = new UTF8Encoding(false).GetEncoder();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualLength);
    private int _length;
    private int? _place;

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlyMemory<byte> Before => _buffer.AsMemory(0, _place ?? throw new InvalidOperationException("The view has no place for the text."));

    public ReadOnlyMemory<byte> After => _buffer.AsMemory(Before.Length, _length - Before.Length);

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.IndexOf(ContentPlaceholder.Mark) is var mark and >= 0)
        {
            Write(buffer[..mark]);
            _place = _place is null ? _length : throw new InvalidOperationException("The view has two places for the text.");
            buffer = buffer[(mark + 1)..];
        }

        Reserve(Encoding.UTF8.GetMaxByteCount(buffer.Length));
        _length += _encoder.GetBytes(buffer, _buffer.AsSpan(_length), flush: false);
    }

    // Nothing here waits for anything.
    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    protected override void Dispose(bool disposing)
    {
        if (disposing && _buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }

        base.Dispose(disposing);
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - _length >= count) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _buffer.Length, _length + count));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
