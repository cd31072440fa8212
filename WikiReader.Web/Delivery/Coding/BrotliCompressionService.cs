using System.Threading.Channels;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>
/// Makes the brotli form of texts that somebody has read, one after the other, when the first answer is out: it takes longer than gzip and
/// nobody should wait for it.
/// </summary>
internal sealed partial class BrotliCompressionService(ILogger<BrotliCompressionService> logger) : BackgroundService
{
    // Pages before the text differ by the reader's name and by where the reader came from; a step also keeps the slots few.
    private const int Margin = 128, Step = 64;

    // More than that wait for their next reader.
    private readonly Channel<(DeflateSegment Text, int Slot)> _work = Channel.CreateBounded<(DeflateSegment, int)>(64);

    /// <param name="before">How much stands before the text on a reader's page, in bytes.</param>
    public void Enqueue(DeflateSegment text, int before)
    {
        var slot = (before + Margin + Step - 1) / Step * Step;
        if (text.TryClaimBrotli() && !_work.Writer.TryWrite((text, slot))) text.ReleaseBrotli();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (text, slot) in _work.Reader.ReadAllAsync(stoppingToken)) Compress(text, slot);
    }

    // Whatever goes wrong with one text, it is readable in gzip, and no reason to end the process, as it would be here.
    private void Compress(DeflateSegment text, int slot)
    {
        try
        {
            text.AddBrotli(slot);
        }
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotMade(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A text could not be compressed by brotli.")]
        public static partial void NotMade(ILogger logger, Exception exception);
    }
}
