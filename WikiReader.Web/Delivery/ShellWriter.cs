using System.Text;
using WikiReader.Web.Buffers;

namespace WikiReader.Web.Delivery;

/// <summary>Captures, as UTF-8, what a view writes before and after the content placeholder. The memory is rented: dispose of it.</summary>
internal sealed class ShellWriter : TextWriter
{
    private const int UsualLength = 8 * 1024;

    // Two calls may write the halves of one surrogate pair.
    private readonly Encoder _encoder = new UTF8Encoding(false).GetEncoder();
    private readonly PooledBuffer _buffer = new(UsualLength);
    private int? _placeholder;

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlyMemory<byte> Before => _buffer.WrittenMemory[..(_placeholder ?? throw new InvalidOperationException("The view has no content placeholder."))];

    public ReadOnlyMemory<byte> After => _buffer.WrittenMemory[Before.Length..];

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.IndexOf(ContentPlaceholder.Mark) is var mark and >= 0)
        {
            Write(buffer[..mark]);
            _placeholder = _placeholder is null ? _buffer.Length : throw new InvalidOperationException("The view has two content placeholders.");
            buffer = buffer[(mark + 1)..];
        }

        _buffer.Advance(_encoder.GetBytes(buffer, _buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(buffer.Length)), flush: false));
    }

    // All writes are synchronous.
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
        if (disposing) _buffer.Dispose();
        base.Dispose(disposing);
    }
}
