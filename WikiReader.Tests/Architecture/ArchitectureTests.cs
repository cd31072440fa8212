using WikiReader.Tests.Architecture.Samples.Upper;
using WikiReader.Web.Controllers;

namespace WikiReader.Tests.Architecture;

/// <summary>The directions in which the rooms of docs/architecture.md may depend on each other.</summary>
[Trait("Category", "Fast")]
public sealed class ArchitectureTests
{
    private const string Root = "WikiReader.Web";

    private static readonly RoomGraph Product = RoomGraph.Of(typeof(HomeController).Assembly, Root);

    [Fact]
    public void No_two_rooms_point_at_each_other() => Product.Circles().ShouldBeEmpty();

    [Fact]
    public void Each_arrow_between_rooms_is_in_the_documentation() =>
        DocumentedRooms.All.SelectMany(room => Product.TargetsOf(Root, room.Name).Except(room.Uses).Select(target => $"{room.Name} -> {target}: {Product.Examples($"{Root}.{room.Name}", $"{Root}.{target}").First()}"))
            .ShouldBeEmpty();

    [Fact]
    public void Each_arrow_in_the_documentation_exists() =>
        DocumentedRooms.All.SelectMany(room => room.Uses.Except(Product.TargetsOf(Root, room.Name)).Select(target => $"{room.Name} -> {target}")).ShouldBeEmpty();

    [Fact]
    public void All_rooms_are_in_the_documentation() => DocumentedRooms.All.Select(room => room.Name).ShouldBe(Product.Rooms(Root), ignoreOrder: true);

    [Fact]
    public void Within_Articles_only_Caching_knows_how_content_is_coded() =>
        Product.Examples($"{Root}.Articles", $"{Root}.Delivery").Except(Product.Examples($"{Root}.Articles.Caching", $"{Root}.Delivery.Coding")).ShouldBeEmpty();

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

    // The graph would miss these calls if it did not read lambdas, async bodies, iterators and local functions.
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
