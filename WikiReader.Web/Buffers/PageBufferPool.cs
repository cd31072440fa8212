using System.Buffers;

namespace WikiReader.Web.Buffers;

/// <summary>
/// Memory for the text of a page. What is rented of the shared pool is never given back to the system as long as it is wanted now and then,
/// and comes in powers of two: what the few longest articles take is therefore made to measure, and left to the collector.
/// </summary>
internal static class PageBufferPool
{
    private const int LongestPooled = 1024 * 1024;

    public static T[] Rent<T>(int length) =>
        length > LongestPooled ? GC.AllocateUninitializedArray<T>(length) : ArrayPool<T>.Shared.Rent(length);

    public static void Return<T>(T[] memory)
    {
        if (memory.Length is > 0 and <= LongestPooled) ArrayPool<T>.Shared.Return(memory);
    }

    /// <summary>Takes out of the pool what somebody else has just put back, and was longer than it shall keep.</summary>
    public static void Discard<T>(int length)
    {
        if (length > LongestPooled) _ = ArrayPool<T>.Shared.Rent(length);
    }
}
