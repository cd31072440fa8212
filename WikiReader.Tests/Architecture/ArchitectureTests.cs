using WikiReader.Tests.Architecture.Samples.Upper;
using WikiReader.Web.Controllers;

namespace WikiReader.Tests.Architecture;

/// <summary>The directions in which the rooms of docs/architecture.md may know each other.</summary>
[Trait("Category", "Fast")]
public sealed class ArchitectureTests
{
    private const string Root = "WikiReader.Web";

    private static readonly RoomGraph Product = RoomGraph.Of(typeof(HomeController).Assembly, Root);

    [Fact]
    public void No_two_rooms_point_at_each_other() => Product.Circles().ShouldBeEmpty();

    [Theory]
    [InlineData("Wikimedia", "Articles")]
    [InlineData("Wikimedia", "Authentication")]
    [InlineData("Articles", "Authentication")]
    [InlineData("Articles", "Models")]
    [InlineData("Articles", "Delivery.Coding", "Articles.Caching")]
    [InlineData("Authentication", "Articles")]
    [InlineData("Delivery", "Articles")]
    [InlineData("Models", "Controllers")]
    public void A_room_does_not_know_the_rooms_that_build_on_it(string room, string target, string? except = null) =>
        Product.Examples($"{Root}.{room}", $"{Root}.{target}")
            .Except(except is null ? [] : Product.Examples($"{Root}.{except}", $"{Root}.{target}")).ShouldBeEmpty();

    [Theory]
    [InlineData("Buffers")]
    [InlineData("Concurrency")]
    [InlineData("Hosting")]
    [InlineData("Redis")]
    [InlineData("Wikimedia")]
    [InlineData("Articles.Html.Nesting")]
    public void A_room_that_uses_no_other_knows_none(string room) =>
        Product.Examples($"{Root}.{room}", Root).Except(Product.Examples($"{Root}.{room}", $"{Root}.{room}")).ShouldBeEmpty();

    [Theory]
    [InlineData("Wikimedia", "Microsoft.AspNetCore.Http")]
    [InlineData("Articles", "Microsoft.AspNetCore.Http")]
    public void Wikis_and_articles_know_nothing_of_requests(string room, string library) =>
        Product.Examples($"{Root}.{room}", library).ShouldBeEmpty();

    [Fact]
    public void Only_the_parsing_room_knows_AngleSharp() =>
        Product.Examples(Root, "AngleSharp").Except(Product.Examples($"{Root}.Articles.Html.Parsing", "AngleSharp")).ShouldBeEmpty();

    // What would pass if the graph did not see into lambdas, async bodies and static calls.
    [Theory]
    [InlineData("CallsInALambda")]
    [InlineData("CallsInAnAsyncBody")]
    [InlineData("CallsInAnIterator")]
    [InlineData("CallsInALocalFunction")]
    public void A_call_in_the_wrong_direction_is_found_wherever_it_stands(string type)
    {
        var samples = RoomGraph.Of(typeof(Facade).Assembly, "WikiReader.Tests.Architecture.Samples");
        samples.Circles().ShouldContain(circle => circle.Contains($"{type} -> {nameof(Facade)}", StringComparison.Ordinal));
    }
}
