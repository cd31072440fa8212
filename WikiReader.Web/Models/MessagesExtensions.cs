namespace WikiReader.Web.Models;

internal static class MessagesExtensions
{
    public static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddSingleton<ReadingMessages>()
        .AddSingleton<RefusalMessages>()
        .AddSingleton<SignInMessages>()
        .AddSingleton<StatusMessages>();
}
