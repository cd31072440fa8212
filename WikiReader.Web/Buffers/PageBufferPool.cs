using System.Buffers;

namespace WikiReader.Web.Buffers;

/// <summary>
/// Buffers for the content of an article. The shared pool rounds lengths up to a power of two, and keeps arrays that are used now and then.
/// The buffers of the few longest articles are therefore allocated in their exact length and left to the garbage collector.
/// </summary>
internal static class PageBufferPool
{
    private const int LongestPooled = 1024 * 1024;

    public static T[] Rent<T>(int length) =>
        length > LongestPooled ? GC.AllocateUninitializedArray<T>(length) : ArrayPool<T>.Shared.Rent(length);

    public static void Return<T>(T[] buffer)
    {
        if (buffer.Length is > 0 and <= LongestPooled) ArrayPool<T>.Shared.Return(buffer);
    }

    /// <summary>Removes an array from the shared pool that other code has just returned and that is too long to keep.</summary>
    public static void Discard<T>(int length)
    {
        if (length > LongestPooled) _ = ArrayPool<T>.Shared.Rent(length);
    }
}
