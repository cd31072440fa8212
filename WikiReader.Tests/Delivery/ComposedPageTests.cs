using System.Buffers.Binary;
using System.IO.Pipelines;
using CsCheck;
using WikiReader.Web.Delivery.Coding;

namespace WikiReader.Tests.Delivery;

/// <summary>Content that was compressed once, in page shells of any size and content.</summary>
[Trait("Category", "Fast")]
public sealed class ComposedPageTests
{
    private static readonly string[] Pieces = ["<p>", "</p>", "<a href=\"/wikipedia/en/wiki/Earth\">", "</a>", " the ", " planet ", "\n", "é", "الأرض", "&amp;"];

    // Repetitive markup, so that the encoders emit back-references; random bytes alone would be stored uncompressed.
    private static readonly Gen<byte[]> Markup =
        Gen.OneOf(
            Gen.Int[0, Pieces.Length - 1].Array[0, 3000].Select(pieces => System.Text.Encoding.UTF8.GetBytes(string.Concat(pieces.Select(piece => Pieces[piece])))),
            Gen.Byte.Array[0, 70_000]);

    private static readonly Gen<byte[]> Frame = Gen.OneOf(Gen.Byte.Array[0, 300], Gen.Byte.Array[2000, 6000], Markup, Gen.Byte.Array[65_530, 140_000]);

    [Fact]
    public void Every_composed_page_decodes_to_the_same_bytes_in_every_content_coding() =>
        Gen.Select(Frame, Markup, Frame, Gen.Int[0, 4096]).Sample(
            (before, text, after, room) =>
            {
                var compressed = DeflateSegment.Compress(text);
                var slot = before.Length + 2 + room;
                if (slot <= 65_536) compressed.AddBrotli(slot);
                var page = new ComposedPage(new PageShell(before, after), compressed);
                var plain = Write(ContentCoding.Identity, page);
                return StandsIn(before, text, after, plain)
                    && Decoding.Decode(Write(ContentCoding.Gzip, page), "gzip").AsSpan().SequenceEqual(plain)
                    && (!ContentCoding.Brotli.CanEncode(page) || Decoding.Decode(Write(ContentCoding.Brotli, page), "br").AsSpan().SequenceEqual(plain));
            },
            iter: 300);

    [Fact]
    public void One_compressed_segment_fits_shells_of_any_content() =>
        Gen.Select(Gen.Byte.Array[0, 500], Gen.Byte.Array[0, 500]).Sample(
            (before, after) =>
            {
                var page = new ComposedPage(new PageShell(before, after), Shared);
                var plain = Write(ContentCoding.Identity, page);
                return ContentCoding.Brotli.CanEncode(page)
                    && Decoding.Decode(Write(ContentCoding.Brotli, page), "br").AsSpan().SequenceEqual(plain)
                    && Decoding.Decode(Write(ContentCoding.Gzip, page), "gzip").AsSpan().SequenceEqual(plain);
            },
            iter: 2000);

    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    public void A_shell_that_does_not_fit_its_slot_has_no_brotli_form_and_no_padding(int length)
    {
        var page = new ComposedPage(new PageShell(new byte[length], new byte[3]), Shared);
        ContentCoding.Brotli.CanEncode(page).ShouldBeFalse();
        Write(ContentCoding.Identity, page).Length.ShouldBe(length + Shared.Length + 3);
    }

    [Fact]
    public void Content_too_long_for_one_brotli_block_has_no_brotli_form()
    {
        var text = DeflateSegment.Compress(new byte[1000]);
        text.AddBrotli(65_536 + 1);
        text.Brotli.ShouldBeNull();
        text.AddBrotli(65_536);
        text.Brotli.ShouldNotBeNull();
    }

    [Fact]
    public void The_brotli_form_is_never_larger_than_the_deflate_form() =>
        Markup.Sample(
            text =>
            {
                var compressed = DeflateSegment.Compress(text);
                compressed.AddBrotli(512);
                var page = new ComposedPage(new PageShell(new byte[510], new byte[10]), compressed);
                return !ContentCoding.Brotli.CanEncode(page) || ContentCoding.Brotli.LengthOf(page) <= ContentCoding.Gzip.LengthOf(page);
            },
            iter: 300);

    [Fact]
    public void The_combined_checksum_equals_the_checksum_of_all_bytes() =>
        Gen.Select(Frame, Markup, Frame).Sample(
            (before, text, after) =>
            {
                var page = new ComposedPage(new PageShell(before, after), DeflateSegment.Compress(text));
                var trailer = Write(ContentCoding.Gzip, page).AsSpan()[^8..];
                byte[] all = [.. before, .. text, .. after];
                return BinaryPrimitives.ReadUInt32LittleEndian(trailer) == System.IO.Hashing.Crc32.HashToUInt32(all)
                    && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == all.Length;
            },
            iter: 300);

    private static DeflateSegment Shared { get; } = CreateShared();

    private static DeflateSegment CreateShared()
    {
        var text = DeflateSegment.Compress(System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => $"<p class=\"a\">The {i}th planet of the <a href=\"#{i % 7}\">system</a>.</p>"))));
        text.AddBrotli(512);
        return text;
    }

    private static bool StandsIn(byte[] before, byte[] text, byte[] after, byte[] page) =>
        page.AsSpan(0, before.Length).SequenceEqual(before)
        && page.AsSpan()[^after.Length..].SequenceEqual(after)
        && page.AsSpan()[..^after.Length].EndsWith(text)
        && page.AsSpan()[before.Length..^(text.Length + after.Length)].IndexOfAnyExcept((byte)' ') < 0;

    private static byte[] Write(ContentCoding encoding, ComposedPage page)
    {
        using var stream = new MemoryStream();
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        encoding.WriteAsync(pipe, page, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        pipe.Complete();
        stream.Length.ShouldBe(encoding.LengthOf(page));
        return stream.ToArray();
    }
}
