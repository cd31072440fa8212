using WikiReader.Tests.Infrastructure;
using WikiReader.Tests.Localization;

namespace WikiReader.Tests.Browser.Localization;

/// <summary>Every page with words that are longer than those of any language: nothing is cut, and nothing is left untranslated.</summary>
public sealed class PseudoLocaleTests(BrowserFixture browser, PseudoLocaleApplication application) : BrowserTest(browser), IClassFixture<PseudoLocaleApplication>
{
    public static TheoryData<int, int> Sizes => new() { { 360, 740 }, { 1280, 800 } };

    [Fact]
    public void The_pseudo_locale_keeps_markup_gaps_and_plural_forms()
    {
        PseudoLocale.Translate("A.B", "Text from <a href=\"{0}\">{1} ({2})</a>, by many.").ShouldBe("⟦Ťéxť fŕöm ôñé⟧ <a href=\"{0}\">{1} ({2})</a>⟦, ƀý måñý. ôñé ôñé⟧");
        PseudoLocale.Translate("A.B", "{count, plural, one {a day ago} other {{0} days ago}}").ShouldBe("{count, plural, one {⟦å đåý åĝö ôñé⟧} other {⟦{0} đåýš åĝö ôñé ôñé⟧}}");
        PseudoLocale.Translate("Date.Day", "d MMMM").ShouldBe("'⟦'d MMMM'⟧'");
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Pages_for_strangers_have_room_for_long_words(int width, int height) => await VisitAsync(await OpenTabAsync(application.Reader, width, height), PageStates.SignedOut);

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Pages_for_readers_have_room_for_long_words(int width, int height)
    {
        var tab = await OpenTabAsync(application.Reader, width, height);
        await tab.SignInAsync();
        // The page of a file shows one that does not exist.
        tab.Excuse(new Uri(application.Reader.Sandbox.Url, "media/Missing.svg").AbsoluteUri);
        await VisitAsync(tab, PageStates.SignedIn);
    }

    [Theory]
    [InlineData("unavailable")]
    [InlineData("throttled")]
    [InlineData("not-allowed")]
    [InlineData("too-many-requests")]
    public async Task Messages_about_failures_have_room_for_long_words(string message)
    {
        var reader = Keep(message == "too-many-requests" ? await PseudoLocaleApplication.StartAsync(("Limits:PerUserPerMinute", "1")) : await PseudoLocaleApplication.StartAsync());
        var tab = await OpenTabAsync(reader, 360, 740);
        await tab.SignInAsync();
        if (message == "unavailable") reader.Sandbox.Options.FailureRate = 1;
        if (message == "throttled") reader.Sandbox.Options.ThrottleRate = 1;
        if (message == "not-allowed") reader.Sandbox.MakePrivate("wikipedia", "en", "Editor");
        await tab.OpenAsync("/wikipedia/en/wiki/Earth");
        await VisitAsync(tab, ["/wikipedia/en/wiki/Earth"]);
        (await tab.Page.Locator("[data-notice]").GetAttributeAsync("data-notice")).ShouldBe(message);
    }

    private static async Task VisitAsync(Tab tab, IReadOnlyList<string> addresses)
    {
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            await tab.OpenAsync(address);
            (await tab.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(PseudoLocale.Tag, address);
            foreach (var fault in (string[])[.. await InterfaceFaults.OfTranslationAsync(tab), .. await InterfaceFaults.OfLayoutAsync(tab)]) faults.Add($"{address}: {fault}");
        }

        faults.ShouldBeEmpty();
    }

    private async Task<Tab> OpenTabAsync(ReaderApplication reader, int width, int height)
    {
        var tab = await NewTabAsync(reader, width < 500 ? Device.Phone : Device.Desktop);
        await tab.Page.SetViewportSizeAsync(width, height);
        await tab.SpeakAsync(PseudoLocale.Tag);
        return tab;
    }
}
