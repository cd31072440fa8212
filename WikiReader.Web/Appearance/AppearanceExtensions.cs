namespace WikiReader.Web.Appearance;

public static class AppearanceExtensions
{
    internal static IServiceCollection AddAppearance(this IServiceCollection services) => services.AddSingleton<AppearanceCookie>();

    /// <summary>What is in effect for this request: what the reader chose, and what the browser asks for.</summary>
    public static AppearanceChoices Appearance(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.RequestServices.GetRequiredService<AppearanceCookie>().Read(context.Request).InEffect(context.Request.SavesData());
    }

    /// <summary>True if the browser asks to save data (<see href="https://wicg.github.io/savedata/"/>).</summary>
    public static bool SavesData(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers["Save-Data"] == "on";
    }
}
