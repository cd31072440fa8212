using System.Reflection;
using System.Runtime.CompilerServices;
using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Controllers;
using WikiReader.Web.Delivery;

namespace WikiReader.Tests;

/// <summary>Conventions of this code base that the compiler does not check.</summary>
[Trait("Category", "Fast")]
public sealed class ConventionTests
{
    private static readonly Type[] Types =
        [.. typeof(HomeController).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("WikiReader.Web", StringComparison.Ordinal) == true && !IsGenerated(type))];

    [Fact]
    public void The_benchmark_uses_the_settings_of_the_container()
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
    public void AngleSharp_is_used_in_Articles_Html_only() =>
        Types.Where(type => !IsIn(type, "Articles.Html")).SelectMany(type => Mentioned(type).Where(other => other.Namespace?.StartsWith("AngleSharp", StringComparison.Ordinal) == true)
            .Select(other => $"{type.Name} knows {other.Name}")).ShouldBeEmpty();

    [Fact]
    public void Classes_are_sealed() =>
        Types.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false }).Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Awaitable_methods_end_in_Async() =>
        Types.Where(type => !type.IsSubclassOf(typeof(PageController)))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) && !method.IsSpecialName && !method.Name.EndsWith("Async", StringComparison.Ordinal) && method.GetBaseDefinition() == method)
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ShouldBeEmpty();

    [Fact]
    public void No_view_writes_raw_HTML()
    {
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "WikiReader.Web", "Views"), "*.cshtml", SearchOption.AllDirectories)
            .Where(view => File.ReadAllText(view) is var text && (text.Contains("Html.Raw", StringComparison.Ordinal) || text.Contains("HtmlString", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    // Razor writes an IHtmlContent unencoded and encodes everything else, so only the types in this list can write markup.
    [Fact]
    public void A_view_can_write_foreign_HTML_only_together_with_its_container() =>
        Types.Where(type => type.IsAssignableTo(typeof(Microsoft.AspNetCore.Html.IHtmlContent))).ShouldBe([typeof(ForeignHtml), typeof(ContentPlaceholder)], ignoreOrder: true);

    [Fact]
    public void SafeHtml_is_used_in_the_Articles_namespace_only() =>
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
