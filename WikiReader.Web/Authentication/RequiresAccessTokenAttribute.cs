namespace WikiReader.Web.Authentication;

/// <summary>The action calls Wikimedia with the reader's token, and needs a session whose token is alive.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAccessTokenAttribute : Attribute;
