using System.IO.Pipelines;

namespace WikiReader.Web.Compression;

/// <summary>For the few who take no compressed answer: the text is inflated while it is sent.</summary>
internal sealed class IdentityEncoding : PageEncoding
{
    public override string? Name => null;

    public override long LengthOf(FramedText page) => page.Length;

    public override async ValueTask WriteAsync(PipeWriter output, FramedText page, CancellationToken cancellationToken)
    {
        await output.WriteAsync(page.Before, cancellationToken);
        await using (var text = page.Text.Inflate()) await text.CopyToAsync(output, cancellationToken);
        await output.WriteAsync(page.After, cancellationToken);
    }
}
