namespace WikiReader.Web.Authentication;

/// <summary>A navigation to this page without a session is redirected to sign-in, and returns to the page afterwards.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignInOnNavigationAttribute : Attribute;
