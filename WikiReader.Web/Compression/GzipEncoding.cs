using System.Buffers;
using System.IO.Pipelines;

namespace WikiReader.Web.Compression;

internal sealed class GzipEncoding : PageEncoding
{
    public override string Name => "gzip";

    public override long LengthOf(FramedText page) => GzipFraming.LengthOf(page.Before.Length, page.Text.Blocks.Length, page.After.Length);

    public override async ValueTask WriteAsync(PipeWriter output, FramedText page, CancellationToken cancellationToken)
    {
        Reserve(output);
        GzipFraming.Begin(output, page.Before.Span);
        if (!await WriteAsync(output, page.Text.Blocks, cancellationToken)) return;
        GzipFraming.End(output, page.After.Span, page.Crc32, (uint)page.Length);
        await output.FlushAsync(cancellationToken);
    }
}
