using System.Buffers;
using System.IO.Pipelines;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>For the few who take no compressed answer: the text is inflated while it is sent.</summary>
internal sealed class IdentityCoding : ContentCoding
{
    public override string? Name => null;

    public override long LengthOf(ComposedPage page) => page.Length;

    public override async ValueTask WriteAsync(PipeWriter output, ComposedPage page, CancellationToken cancellationToken)
    {
        Reserve(output);
        output.Write(page.Before.Span);
        await using (var text = page.Segment.Inflate())
        {
            if (!await WriteAsync(output, text, cancellationToken)) return;
        }

        output.Write(page.After.Span);
        await output.FlushAsync(cancellationToken);
    }
}
