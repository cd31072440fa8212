using System.IO.Pipelines;

namespace WikiReader.Web.Delivery.Coding;

internal sealed class GzipCoding : ContentCoding
{
    public override string Name => "gzip";

    public override long LengthOf(ComposedPage page) => GzipFormat.LengthOf(page.Before.Length, page.Segment.Blocks.Length, page.After.Length);

    public override async ValueTask WriteAsync(PipeWriter output, ComposedPage page, CancellationToken cancellationToken)
    {
        Reserve(output);
        GzipFormat.Begin(output, page.Before.Span);
        if (!await WriteAsync(output, page.Segment.Blocks, cancellationToken)) return;
        GzipFormat.End(output, page.After.Span, page.Crc32, (uint)page.Length);
        await output.FlushAsync(cancellationToken);
    }
}
