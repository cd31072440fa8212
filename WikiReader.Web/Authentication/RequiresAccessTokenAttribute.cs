namespace WikiReader.Web.Authentication;

/// <summary>The page asks Wikimedia in the reader's name, so that it needs a session whose token is alive.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAccessTokenAttribute : Attribute;
