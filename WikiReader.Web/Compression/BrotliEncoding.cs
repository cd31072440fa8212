using System.Buffers;
using System.IO.Pipelines;

namespace WikiReader.Web.Compression;

internal sealed class BrotliEncoding : PageEncoding
{
    public override string Name => "br";

    public override bool CanEncode(FramedText page) => page.Brotli is not null;

    public override long LengthOf(FramedText page) =>
        BrotliFraming.LengthOfBegin(page.Before.Length) + page.Brotli!.Stream.Length + BrotliFraming.LengthOfEnd(page.After.Length);

    public override async ValueTask WriteAsync(PipeWriter output, FramedText page, CancellationToken cancellationToken)
    {
        Reserve(output);
        BrotliFraming.Begin(output, page.Before.Span);
        if (!await WriteAsync(output, page.Brotli!.Stream, cancellationToken)) return;
        BrotliFraming.End(output, page.After.Span);
        await output.FlushAsync(cancellationToken);
    }
}
