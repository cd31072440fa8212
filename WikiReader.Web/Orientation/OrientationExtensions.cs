namespace WikiReader.Web.Orientation;

internal static class OrientationExtensions
{
    public static IServiceCollection AddOrientation(this IServiceCollection services) => services.AddSingleton<ContentsPreference>();
}
