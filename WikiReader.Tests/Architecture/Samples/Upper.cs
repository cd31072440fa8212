using WikiReader.Tests.Architecture.Samples.Lower;

namespace WikiReader.Tests.Architecture.Samples.Upper;

/// <summary>A room that uses Lower. The classes of Lower call it back, each in another way, so that the two form a cycle.</summary>
internal static class Facade
{
    public static int Count => 1;

    public static void Call() => CallsInALambda.Callback();
}
