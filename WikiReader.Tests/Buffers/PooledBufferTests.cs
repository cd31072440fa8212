using System.Buffers;
using System.Text;
using WikiReader.Web.Buffers;

namespace WikiReader.Tests.Buffers;

[Trait("Category", "Fast")]
public sealed class PooledBufferTests
{
    [Fact]
    public void It_grows_and_keeps_its_content()
    {
        using var buffer = new PooledBuffer(1);
        var expected = new StringBuilder();
        for (var i = 0; i < 1000; i++)
        {
            buffer.Write(Encoding.ASCII.GetBytes($"{i} "));
            expected.Append(i).Append(' ');
        }

        TextOf(buffer).ShouldBe(expected.ToString());
        buffer.Length.ShouldBe(expected.Length);
    }

    // Longer than what the shared pool keeps.
    [Fact]
    public void It_grows_beyond_the_length_of_pooled_arrays()
    {
        using var buffer = new PooledBuffer(0);
        var piece = Enumerable.Range(0, 300_000).Select(i => (byte)i).ToArray();
        for (var i = 0; i < 10; i++) buffer.Write(piece);
        buffer.Length.ShouldBe(10 * piece.Length);
        for (var i = 0; i < 10; i++) buffer.Written.Slice(i * piece.Length, piece.Length).SequenceEqual(piece).ShouldBeTrue();
    }

    [Fact]
    public void It_gives_as_much_room_as_is_asked_for_and_never_none()
    {
        using var buffer = new PooledBuffer(16);
        // The buffer doubles each time: two megabytes at the end.
        for (var i = 0; i < 16; i++)
        {
            buffer.GetSpan().Length.ShouldBeGreaterThan(0);
            buffer.GetSpan(i).Length.ShouldBeGreaterThanOrEqualTo(i);
            buffer.GetMemory(i).Length.ShouldBeGreaterThanOrEqualTo(i);
            buffer.Advance(buffer.GetSpan().Length);
        }
    }

    [Fact]
    public void It_does_not_advance_beyond_its_end_or_backwards()
    {
        using var buffer = new PooledBuffer(16);
        Should.Throw<ArgumentOutOfRangeException>(() => buffer.Advance(buffer.GetSpan().Length + 1));
        Should.Throw<ArgumentOutOfRangeException>(() => buffer.Advance(-1));
        buffer.Length.ShouldBe(0);
    }

    [Fact]
    public void Removed_ranges_are_missing_and_the_rest_stays()
    {
        using var buffer = new PooledBuffer(16);
        buffer.Write("0123456789"u8);
        buffer.Remove([1..3, 5..6, 9..10]);
        buffer.Write("x"u8);
        TextOf(buffer).ShouldBe("034678x");
    }

    [Fact]
    public void A_detached_buffer_has_the_content_and_the_first_one_is_disposed()
    {
        using var first = new PooledBuffer(16);
        first.Write("content"u8);
        using var second = first.Detach();
        TextOf(second).ShouldBe("content");
        Should.Throw<ObjectDisposedException>(() => first.Detach());
        first.Dispose();
        TextOf(second).ShouldBe("content");
    }

    public static TheoryData<string> Uses => [.. Operations.Keys];

    [Theory]
    [MemberData(nameof(Uses))]
    public void Use_after_disposal_throws(string use)
    {
        var buffer = new PooledBuffer(16);
        buffer.Write("content"u8);
        buffer.Dispose();
        buffer.Dispose();
        Should.Throw<ObjectDisposedException>(() => Operations[use](buffer));
    }

    private static Dictionary<string, Action<PooledBuffer>> Operations { get; } = new()
    {
        ["read a span"] = buffer => _ = buffer.Written.Length,
        ["read memory"] = buffer => _ = buffer.WrittenMemory,
        ["ask for a span"] = buffer => buffer.GetSpan(),
        ["ask for memory"] = buffer => buffer.GetMemory(1),
        ["advance"] = buffer => buffer.Advance(1),
        ["write"] = buffer => buffer.Write("x"u8),
        ["remove"] = buffer => buffer.Remove([]),
    };

    private static string TextOf(PooledBuffer buffer) => Encoding.ASCII.GetString(buffer.Written);
}
