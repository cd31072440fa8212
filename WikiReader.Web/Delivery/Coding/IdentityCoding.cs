using System.Buffers;
using System.IO.Pipelines;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>For the few clients that accept no compressed response: the content is inflated while it is sent.</summary>
internal sealed class IdentityCoding : ContentCoding
{
    public override string? Name => null;

    public override long LengthOf(ComposedPage page) => page.Length;

    public override async ValueTask WriteAsync(PipeWriter output, ComposedPage page, CancellationToken cancellationToken)
    {
        Reserve(output);
        output.Write(page.Before.Span);
        await using (var content = page.Segment.Inflate())
        {
            if (!await WriteAsync(output, content, cancellationToken)) return;
        }

        output.Write(page.After.Span);
        await output.FlushAsync(cancellationToken);
    }
}
