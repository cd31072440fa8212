using System.Reflection;
using System.Runtime.CompilerServices;
using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Controllers;
using WikiReader.Web.Delivery;

namespace WikiReader.Tests;

/// <summary>The rules of the house that a compiler does not know.</summary>
public sealed class ConventionTests
{
    private static readonly Type[] Types =
        [.. typeof(HomeController).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("WikiReader.Web", StringComparison.Ordinal) == true && !IsGenerated(type))];

    // Arrows go one way: what stands on the left may not know what stands on the right.
    [Theory]
    [InlineData("Wikimedia", "Articles")]
    [InlineData("Wikimedia", "Authentication")]
    [InlineData("Wikimedia", "Controllers")]
    [InlineData("Articles", "Authentication")]
    [InlineData("Articles", "Controllers")]
    [InlineData("Articles", "Models")]
    [InlineData("Authentication", "Articles")]
    [InlineData("Authentication", "Controllers")]
    [InlineData("Models", "Controllers")]
    [InlineData("Redis", "Articles")]
    [InlineData("Redis", "Authentication")]
    [InlineData("Redis", "Hosting")]
    public void A_room_does_not_know_the_rooms_that_build_on_it(string room, string stranger) =>
        Types.Where(type => IsIn(type, room)).SelectMany(type => Mentioned(type).Where(other => IsIn(other, stranger)).Select(other => $"{type.Name} knows {other.Name}")).ShouldBeEmpty();

    [Theory]
    [InlineData("Wikimedia", "Microsoft.AspNetCore.Http")]
    [InlineData("Articles", "Microsoft.AspNetCore.Http")]
    public void What_reads_wikis_has_never_heard_of_a_request(string room, string library) =>
        Types.Where(type => IsIn(type, room)).SelectMany(type => Mentioned(type).Where(other => other.Namespace?.StartsWith(library, StringComparison.Ordinal) == true)
            .Select(other => $"{type.Name} knows {other.Name}")).ShouldBeEmpty();

    [Fact]
    public void The_bench_measures_with_the_settings_of_the_container()
    {
        var servers = File.ReadAllText(Path.Combine(Repository.Root, "bench", "WikiReader.Bench", "Warm", "Servers.cs"));
        string[][] settings =
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "Dockerfile"))
                .Where(line => line.StartsWith("ENV DOTNET_", StringComparison.Ordinal) || line.StartsWith("ENV MALLOC_", StringComparison.Ordinal))
                .Select(line => line["ENV ".Length..].Split('=', 2)),
        ];
        settings.ShouldNotBeEmpty();
        settings.ShouldAllBe(setting => servers.Contains($"(\"{setting[0]}\", \"{setting[1]}\")", StringComparison.Ordinal));
    }

    [Fact]
    public void The_HTML_library_stays_in_its_room() =>
        Types.Where(type => !IsIn(type, "Articles.Html")).SelectMany(type => Mentioned(type).Where(other => other.Namespace?.StartsWith("AngleSharp", StringComparison.Ordinal) == true)
            .Select(other => $"{type.Name} knows {other.Name}")).ShouldBeEmpty();

    [Fact]
    public void Classes_are_sealed() =>
        Types.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false }).Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void What_can_be_awaited_says_so_in_its_name() =>
        Types.Where(type => !type.IsSubclassOf(typeof(PageController)))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) && !method.Name.EndsWith("Async", StringComparison.Ordinal) && method.GetBaseDefinition() == method)
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ShouldBeEmpty();

    [Fact]
    public void No_view_writes_HTML_that_nobody_has_checked()
    {
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "WikiReader.Web", "Views"), "*.cshtml", SearchOption.AllDirectories)
            .Where(view => File.ReadAllText(view) is var text && (text.Contains("Html.Raw", StringComparison.Ordinal) || text.Contains("HtmlString", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    // Razor writes an IHtmlContent as it is and encodes everything else: what is not in this list cannot reach a page as markup.
    [Fact]
    public void A_view_can_write_foreign_HTML_only_together_with_the_box_that_contains_it() =>
        Types.Where(type => type.IsAssignableTo(typeof(Microsoft.AspNetCore.Html.IHtmlContent))).ShouldBe([typeof(ForeignHtml), typeof(ContentPlaceholder)], ignoreOrder: true);

    [Fact]
    public void HTML_without_a_box_stays_in_the_room_that_writes_it() =>
        Types.Where(type => !IsIn(type, "Articles")).SelectMany(type => Mentioned(type).Where(other => other == typeof(SafeHtml)).Select(other => $"{type.Name} knows {other.Name}")).ShouldBeEmpty();

    private static bool IsIn(Type type, string room) => type.Namespace == $"WikiReader.Web.{room}" || type.Namespace?.StartsWith($"WikiReader.Web.{room}.", StringComparison.Ordinal) == true;

    private static bool IsGenerated(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.Name.Contains('<', StringComparison.Ordinal)
        || type.DeclaringType is not null && IsGenerated(type.DeclaringType);

    private static IEnumerable<Type> Mentioned(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToArray();
        return type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object))
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(method => method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []))
            .SelectMany(Parts).Distinct();
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
}
