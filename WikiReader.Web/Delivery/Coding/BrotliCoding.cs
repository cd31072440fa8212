using System.IO.Pipelines;

namespace WikiReader.Web.Delivery.Coding;

internal sealed class BrotliCoding : ContentCoding
{
    public override string Name => "br";

    public override bool CanEncode(ComposedPage page) => page.Brotli is not null;

    public override long LengthOf(ComposedPage page) =>
        BrotliFormat.LengthOfBegin(page.Before.Length) + page.Brotli!.Stream.Length + BrotliFormat.LengthOfEnd(page.After.Length);

    public override async ValueTask WriteAsync(PipeWriter output, ComposedPage page, CancellationToken cancellationToken)
    {
        Reserve(output);
        BrotliFormat.Begin(output, page.Before.Span);
        if (!await WriteAsync(output, page.Brotli!.Stream, cancellationToken)) return;
        BrotliFormat.End(output, page.After.Span);
        await output.FlushAsync(cancellationToken);
    }
}
