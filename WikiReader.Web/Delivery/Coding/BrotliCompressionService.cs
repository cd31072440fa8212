using System.Threading.Channels;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>
/// Compresses article content with brotli in the background, one after the other, once the first response is sent: it takes longer than gzip,
/// and no request should wait for it.
/// </summary>
internal sealed partial class BrotliCompressionService(ILogger<BrotliCompressionService> logger) : BackgroundService
{
    // The part of a page before the content varies with the reader's name and the redirect that led there. Rounding up also keeps the number of
    // slots small.
    private const int Margin = 128, Step = 64;

    // When the queue is full, content is enqueued again by its next request.
    private readonly Channel<(DeflateSegment Segment, int Slot)> _work = Channel.CreateBounded<(DeflateSegment, int)>(64);

    /// <param name="before">Bytes before the content on the reader's page.</param>
    public void Enqueue(DeflateSegment segment, int before)
    {
        var slot = (before + Margin + Step - 1) / Step * Step;
        if (segment.TryClaimBrotli() && !_work.Writer.TryWrite((segment, slot))) segment.ReleaseBrotli();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (segment, slot) in _work.Reader.ReadAllAsync(stoppingToken)) Compress(segment, slot);
    }

    private void Compress(DeflateSegment segment, int slot)
    {
        try
        {
            segment.AddBrotli(slot);
        }
#pragma warning disable CA1031 // An exception here would end the process. After a failure the content is still available in gzip.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.CompressionFailed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Article content could not be compressed with brotli.")]
        public static partial void CompressionFailed(ILogger logger, Exception exception);
    }
}
