namespace WikiReader.Web.Delivery.Coding;

/// <summary>
/// The CRC-32 (RFC 1952, section 8) of two concatenated byte sequences, computed from the CRC-32 of each. A CRC is a polynomial over GF(2): the
/// first is multiplied by x to the power of the number of bits that follow, and the second is added.
/// </summary>
internal static class Crc32Combination
{
    // The polynomial of RFC 1952, and 1, with the coefficient of x⁰ in the highest bit.
    private const uint Polynomial = 0xEDB88320, One = 0x80000000;

    // x^(2^n), for n from 3 (one byte) up to the bits of the longest sequence.
    private static readonly uint[] Powers = [.. PowersOfX().Skip(3).Take(40)];

    /// <summary>The factor for a CRC-32 that this many bytes follow.</summary>
    public static uint ShiftFor(long bytes)
    {
        var shift = One;
        for (var bit = 0; bytes != 0; bit++, bytes >>= 1)
        {
            if ((bytes & 1) != 0) shift = Multiply(shift, Powers[bit]);
        }

        return shift;
    }

    /// <param name="shift"><see cref="ShiftFor"/> of the second sequence's length.</param>
    public static uint Combine(uint first, uint second, uint shift) => Multiply(first, shift) ^ second;

    private static uint Multiply(uint a, uint b)
    {
        var product = 0u;
        for (var bit = One; bit != 0; bit >>= 1)
        {
            if ((a & bit) != 0) product ^= b;
            b = (b & 1) != 0 ? (b >> 1) ^ Polynomial : b >> 1;
        }

        return product;
    }

    private static IEnumerable<uint> PowersOfX()
    {
        for (var power = One >> 1; ; power = Multiply(power, power)) yield return power;
    }
}
