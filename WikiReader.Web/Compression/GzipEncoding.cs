using System.Buffers;
using System.IO.Hashing;
using System.IO.Pipelines;

namespace WikiReader.Web.Compression;

internal sealed class GzipEncoding : PageEncoding
{
    public override string Name => "gzip";

    public override long LengthOf(FramedText page) => GzipFraming.LengthOf(page.Before.Length, page.Text.Blocks.Length, page.After.Length);

    public override async ValueTask WriteAsync(PipeWriter output, FramedText page, CancellationToken cancellationToken)
    {
        Reserve(output, page);
        GzipFraming.Begin(output, page.Before.Span);
        output.Write(page.Text.Blocks.Span);
        GzipFraming.End(output, page.After.Span, ChecksumOf(page), (uint)page.Length);
        await output.FlushAsync(cancellationToken);
    }

    private static uint ChecksumOf(FramedText page)
    {
        var upToText = Crc32Combination.Combine(Crc32.HashToUInt32(page.Before.Span), page.Text.Crc32, page.Text.Shift);
        return Crc32Combination.Combine(upToText, Crc32.HashToUInt32(page.After.Span), Crc32Combination.ShiftFor(page.After.Length));
    }
}
