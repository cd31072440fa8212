using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace WikiReader.Tests.Localization;

/// <summary>
/// A language for tests, made from English: accented, at least 40 % longer, and in brackets, so that text that was not taken from the resources,
/// is cut, or has no room is found.
/// </summary>
internal static partial class PseudoLocale
{
    public const string Tag = "qps-Ploc";

    private const string Letters = "AaBbCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz";
    private const string Accented = "ÅåßƀÇçÐđÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŤťÛûŴŵÝýŽž";

    /// <summary>Adds the language to an application.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory, Factory>());
        services.PostConfigure<RequestLocalizationOptions>(options =>
        {
            options.SupportedCultures!.Add(CultureInfo.GetCultureInfo(Tag));
            options.SupportedUICultures!.Add(CultureInfo.GetCultureInfo(Tag));
        });
    }

    /// <summary>Words of the interface as they would be in this language.</summary>
    /// <param name="name">The name of the resource.</param>
    public static string Translate(string name, string english)
    {
        if (name == "Plural.Rules") return english;
        if (name.StartsWith("Date.", StringComparison.Ordinal)) return $"'⟦'{english}'⟧'";
        return english.Contains(", plural,", StringComparison.Ordinal)
            ? PluralForm().Replace(english, form => $"{form.Groups["keyword"].Value} {{{InBrackets(form.Groups["words"].Value)}}}")
            : InBrackets(english);
    }

    // Between two tags each, so that the text of every element has brackets of its own.
    private static string InBrackets(string words) => TagOrWords().Replace(words, part => part.Value[0] == '<' ? part.Value : InBrackets(part));

    private static string InBrackets(Match part)
    {
        var words = part.Value.Trim();
        if (!Gap().Replace(words, "").Any(char.IsLetter)) return part.Value;
        var accented = string.Concat(Gap().Split(words).Select(piece => Gap().IsMatch(piece) ? piece : string.Concat(piece.Select(Accent))));
        var longer = string.Concat(Enumerable.Repeat(" ôñé", 1 + (words.Length / 10)));
        return part.Value.Replace(words, $"⟦{accented}{longer}⟧", StringComparison.Ordinal);
    }

    private static char Accent(char letter) => Letters.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? Accented[at] : letter;

    [GeneratedRegex(@"(?<keyword>zero|one|two|few|many|other) \{(?<words>(?:[^{}]|\{\d+\})*)\}")]
    private static partial Regex PluralForm();

    [GeneratedRegex("<[^>]+>|[^<]+")]
    private static partial Regex TagOrWords();

    [GeneratedRegex(@"(\{\d+\})")]
    private static partial Regex Gap();

    private sealed class Factory(ResourceManagerStringLocalizerFactory inner) : IStringLocalizerFactory
    {
        public IStringLocalizer Create(Type resourceSource) => new Localizer(inner.Create(resourceSource));

        public IStringLocalizer Create(string baseName, string location) => new Localizer(inner.Create(baseName, location));
    }

    private sealed class Localizer(IStringLocalizer inner) : IStringLocalizer
    {
        public LocalizedString this[string name] => CultureInfo.CurrentUICulture.Name == Tag ? new(name, Translate(name, inner[name].Value)) : inner[name];

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(CultureInfo.CurrentCulture, this[name].Value, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);
    }
}
