using System.Resources;
using Microsoft.AspNetCore.Mvc.Razor;
using Mono.Cecil;
using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Controllers;
using WikiReader.Web.Localization;

namespace WikiReader.Tests.Localization;

/// <summary>Every word of the interface comes from the resources.</summary>
[Trait("Category", "Fast")]
public sealed class LiteralTests
{
    private static readonly ModuleDefinition Product = ModuleDefinition.ReadModule(typeof(HomeController).Assembly.Location);
    private static readonly ModuleDefinition Tests = ModuleDefinition.ReadModule(typeof(LiteralTests).Assembly.Location);

    private static readonly string[] Resources = [.. ResourcesOf(typeof(InterfaceText))];

    public static TheoryData<string> Views =>
        [.. Product.GetTypes().Where(type => type.Namespace == "AspNetCoreGeneratedDocument" && type.Name.StartsWith("Views_", StringComparison.Ordinal)).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Views))]
    public void A_view_contains_no_words(string view) => Literals.OfView(Product.GetType($"AspNetCoreGeneratedDocument.{view}")).ShouldBeEmpty();

    [Fact]
    public void All_views_are_searched() =>
        Views.Count.ShouldBe(Directory.EnumerateFiles(Path.Combine(Repository.Root, "WikiReader.Web", "Views"), "*.cshtml", SearchOption.AllDirectories).Count());

    [Theory]
    [InlineData("WikiReader.Web.Models")]
    [InlineData("WikiReader.Web.Controllers")]
    public void A_message_contains_no_words(string room) =>
        Product.GetTypes().Where(type => type.Namespace == room && !type.Name.Contains("Json", StringComparison.Ordinal)).SelectMany(Literals.OfCode).ShouldBeEmpty();

    [Fact]
    public void The_fixed_page_contains_no_words() => Literals.OfMarkup(Product.GetType("WikiReader.Web.ErrorPages.FixedPage")).ShouldBeEmpty();

    [Fact]
    public void Words_in_markup_attributes_and_code_are_found() =>
        Literals.OfView(Tests.GetType(typeof(ViewWithWords).FullName!.Replace('+', '/'))).ShouldBe(["Good morning", "A picture", "Search", "Nothing was found"], ignoreOrder: true);

    [Fact]
    public void Each_name_that_code_asks_for_is_a_resource() => Literals.Keys(Product).Where(IsOfInterface).Except(Resources).ShouldBeEmpty();

    [Fact]
    public void Each_resource_is_used() => Resources.Except(Literals.Keys(Product)).ShouldBeEmpty();

    // Other strings have the form of a key too. One counts as a key if its first part is that of a resource.
    private static bool IsOfInterface(string key) => Resources.Any(resource => resource.Split('.')[0] == key.Split('.')[0]);

    private static IEnumerable<string> ResourcesOf(Type type)
    {
        using var reader = new ResourceReader(type.Assembly.GetManifestResourceStream($"{type.FullName}.resources")!);
        foreach (System.Collections.DictionaryEntry entry in reader) yield return (string)entry.Key;
    }

    // What Razor compiles from <p>Good morning</p><img alt="A picture"><input placeholder="Search @name">, and from words in its code.
    private sealed class ViewWithWords : RazorPage<string>
    {
        public override Task ExecuteAsync()
        {
            WriteLiteral("<p>Good morning</p>");
            WriteLiteral("<img alt=\"A picture\"><input");
            BeginWriteAttribute("placeholder", " placeholder=\"", 0, "\"", 0, 2);
            WriteAttributeValue("", 0, "Search", 0, 6, true);
            WriteAttributeValue(" ", 7, Model, 7, 5, false);
            EndWriteAttribute();
            WriteLiteral(">");
            Write(Model.Length == 0 ? "Nothing was found" : Model);
            return Task.CompletedTask;
        }
    }
}
