using System.Globalization;

namespace WikiReader.Web.Localization;

internal static class LanguageNames
{
    /// <summary>The language's own name for itself; its code if the name is not known.</summary>
    public static string Of(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
