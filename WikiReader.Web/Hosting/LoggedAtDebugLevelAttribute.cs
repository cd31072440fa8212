namespace WikiReader.Web.Hosting;

/// <summary>The requests of the action are logged at level Debug, unless it fails: they are about what the reader has not opened.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LoggedAtDebugLevelAttribute : Attribute;
