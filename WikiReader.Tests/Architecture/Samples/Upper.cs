using WikiReader.Tests.Architecture.Samples.Lower;

namespace WikiReader.Tests.Architecture.Samples.Upper;

/// <summary>A room above another. That one calls it all the same, in several ways.</summary>
internal static class Facade
{
    public static int Count => 1;

    public static void Call() => CallsInALambda.Callback();
}
