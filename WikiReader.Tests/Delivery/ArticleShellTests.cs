using System.Reflection;
using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Models;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Tests.Delivery;

/// <summary>What a page shell depends on, and its version.</summary>
[Trait("Category", "Fast")]
public sealed class ArticleShellTests
{
    private static readonly ArticleShell Shell = new(
        new Site("wikipedia", "en", "Wikipedia", "https://en.wikipedia.org") { OwnPaths = WikiPaths.Wikimedia }, TitleOf("Earth"), new Revision(1, DateTimeOffset.UnixEpoch), new License("https://license.example/", "CC"),
        "Earth", "A planet", "en", "ltr", HasContents: true, TitleOf("Terra"), "an hour ago", "Reader", "/reader", "en")
    {
        DisplayTitle = new DisplayTitle([new TitleRun("Earth", TitleStyle.Italic)]),
        Categories = new PageCategories(["Category:Planets"], [], "1"),
        Members = ["Mars"],
        Namespace = 0,
        Length = new TextLength(1, 2),
        ContentsCookie = "Contents",
        Variant = "zh-tw",
    };

    public static TheoryData<string> Inputs => [.. Settable(typeof(ArticleShell)).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Each_input_changes_the_version(string input)
    {
        var property = typeof(ArticleShell).GetProperty(input).ShouldNotBeNull();
        Other(property.GetValue(Shell), property.PropertyType).ShouldAllBe(value => With(property, value).Version != Shell.Version);
    }

    [Fact]
    public void Equal_inputs_have_the_same_version() => (Shell with { Heading = new string(Shell.Heading) }).Version.ShouldBe(Shell.Version);

    [Fact]
    public void Text_of_one_input_does_not_pass_for_another()
    {
        var one = Shell with { Heading = "A", ShortDescription = "B\",\"Language\":\"C\nD" };
        (one with { Heading = "A\",\"ShortDescription\":\"B", ShortDescription = "C\nD" }).Version.ShouldNotBe(one.Version);
    }

    [Theory]
    [InlineData("Article.cshtml", 0)]
    [InlineData("_Layout.cshtml", 9)]
    public void The_views_around_an_article_read_nothing_but_the_shell(string view, int guardedReads)
    {
        var source = File.ReadAllLines(Path.Combine(Repository.Root, "WikiReader.Web", "Views", "Shared", view));
        // The layout may read from the request only where the page has no shell.
        var reads = source.Where(line => ((string[])["Context.", "User.", "ViewBag", "Url.", "TempData", "ViewData[\"", "DateTime", "CurrentCulture"]).Any(word => line.Contains(word, StringComparison.Ordinal))
            && !line.Contains("ViewData[\"Title\"]", StringComparison.Ordinal)).ToList();
        reads.ShouldAllBe(line => line.Contains("Shell", StringComparison.Ordinal));
        reads.Count.ShouldBeLessThanOrEqualTo(guardedReads);
    }

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(property => property.SetMethod is not null);

    private static ArticleShell With(PropertyInfo property, object? value)
    {
        var copy = Shell with { };
        property.SetValue(copy, value);
        return copy;
    }

    // Values that differ from the given one. For a record: copies with one property changed in each.
    private static IEnumerable<object?> Other(object? value, Type type) => value switch
    {
        string text => [text + "x"],
        bool flag => [!flag],
        long number => [number + 1],
        DateTimeOffset time => [time.AddTicks(1)],
        PageTitle => [TitleOf("Other")],
        TitleStyle style => [style | TitleStyle.Bold],
        Enum choice => Enum.GetValues(choice.GetType()).Cast<object>().Where(other => !other.Equals(choice)),
        // The collector computes its version from the rest.
        PageCategories categories => [categories with { Version = "2" }],
        IReadOnlyList<string> list => [(string[])[.. list, "x"]],
        IReadOnlyList<TitleRun> runs => [(TitleRun[])[.. runs, new TitleRun("x", TitleStyle.None)]],
        null => throw new InvalidOperationException($"The example has no value of {type}."),
        _ => Settable(type).SelectMany(property => Other(property.GetValue(value), property.PropertyType).Select(other => Copy(value, property, other))),
    };

    private static object Copy(object record, PropertyInfo property, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    private static PageTitle TitleOf(string text) => PageTitle.TryParse(text, out var title) ? title : throw new FormatException(text);
}
