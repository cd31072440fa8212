namespace WikiReader.Web.Localization;

/// <summary>
/// The words of the interface. <c>InterfaceText.resx</c> has them in English, <c>InterfaceText.de.resx</c> in German. Code asks for
/// <c>IStringLocalizer&lt;InterfaceText&gt;</c>; views have <c>Text</c>.
/// </summary>
public sealed class InterfaceText;
