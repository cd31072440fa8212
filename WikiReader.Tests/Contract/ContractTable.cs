using System.Globalization;
using System.Reflection;
using System.Text;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Contract;

/// <summary>The recordings of a real MediaWiki: which of them the tests replay, and why the others are excluded.</summary>
public sealed class ContractTable
{
    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["A04b-authorize-bad-client-id-signed-out"] = "the wiki's own login page; the sandbox asks in one form who it is",
        ["A05b-authorize-redirect-uri-prefix-client"] = "a consumer with a callback prefix; WikiReader registers one address",
        ["A09-authorize-unapproved-consumer"] = "stays on the wiki; WikiReader never receives a response",
        ["C05-action-api-contrast"] = "WikiReader does not use the Action API",
        ["G02-page-html-earth-full"] = "a whole page; the real MediaWiki's pages are compared instead",
        ["G05-page-with_html"] = "WikiReader requests bare and html",
        ["G14-history"] = "history is not read yet",
        ["G15-revision"] = "old revisions are not read yet",
        ["G16-hostile-page-html"] = "hostile HTML is tried on the article writer itself",
        ["G18-revision-compare"] = "comparisons are not read yet",
        ["P02-profile-other-scopes"] = "identity-only consumers; WikiReader's may read",
        ["T12-token-public-client"] = "WikiReader is a confidential client",
        ["T14-token-authonly-consumers"] = "identity-only consumers; WikiReader's may read",
    };

    [Fact]
    public void Every_recording_is_replayed_or_excluded_with_a_reason()
    {
        var tests = typeof(ContractTable).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<RecordingAttribute>().Select(recording => (recording.File, Test: method.Name)))
            .ToLookup(recording => recording.File, recording => recording.Test);
        var covered = RecordedExchange.Files.Concat(tests.Select(test => test.Key)).Distinct().Order(StringComparer.Ordinal).ToList();

        covered.Intersect(LeftOut.Keys).ShouldBeEmpty();
        (covered.Count + LeftOut.Count).ShouldBe(RecordedFiles);
        Report.Write(Print(covered, tests));
    }

    // The number of recordings.
    private const int RecordedFiles = 64;

    private static string Print(List<string> covered, ILookup<string, string> tests)
    {
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"Contract: {covered.Count} recordings replayed, {LeftOut.Count} left out\n"));
        foreach (var file in covered) table.AppendLine(CultureInfo.InvariantCulture, $"  covered   {file,-45} {CoverOf(file, tests)}");
        foreach (var (file, reason) in LeftOut) table.AppendLine(CultureInfo.InvariantCulture, $"  left out  {file,-45} {reason}");
        return table.ToString();
    }

    private static string CoverOf(string file, ILookup<string, string> tests)
    {
        var names = string.Join(", ", tests[file].Distinct());
        if (!RecordedExchange.Files.Contains(file)) return names;
        var exchanges = RecordedExchange.Read(file);
        var skipped = exchanges.Where(exchange => exchange.LeftOut is not null).ToList();
        var note = skipped.Count == 0 ? "" : $"; {skipped.Count} not: {string.Join("; ", skipped.Select(exchange => exchange.LeftOut).Distinct())}";
        return string.Create(CultureInfo.InvariantCulture, $"{exchanges.Count - skipped.Count} exchanges{note}{(names.Length > 0 ? $"; {names}" : "")}");
    }
}
