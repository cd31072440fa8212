using WikiReader.Tests.Architecture.Samples.Upper;

namespace WikiReader.Tests.Architecture.Samples.Lower;

internal static class CallsInALambda
{
    public static Action Callback => () => Facade.Call();
}

internal static class CallsInAnAsyncBody
{
    public static async Task RunAsync()
    {
        await Task.Yield();
        Facade.Call();
    }
}

internal static class CallsInAnIterator
{
    public static IEnumerable<int> Numbers()
    {
        yield return Facade.Count;
    }
}

internal static class CallsInALocalFunction
{
    public static void Run()
    {
        Inner();

        static void Inner() => Facade.Call();
    }
}
