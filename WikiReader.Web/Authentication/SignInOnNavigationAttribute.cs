namespace WikiReader.Web.Authentication;

/// <summary>A reader who opens this page signed out is sent to sign-in and comes back to it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignInOnNavigationAttribute : Attribute;
