using System.Text;
using WikiReader.Tests.Articles.Hostile.Mutations;

namespace WikiReader.Tests.Articles.Safety;

public sealed class MutationTests
{
    public static TheoryData<int> Seeds => [.. MutationRun.Seeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_mutated_page_is_written_as_safe_HTML(int seed)
    {
        foreach (var mutant in Mutants.Of(seed))
            Verdict.Of(Writer.TextOf(Writer.WriteBytes(mutant).Body)).ShouldBeEmpty(Encoding.UTF8.GetString(mutant));
    }
}
