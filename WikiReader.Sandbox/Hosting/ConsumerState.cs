namespace WikiReader.Sandbox;

/// <summary>What a wiki lets an OAuth consumer do. Its tokens are valid for <c>resource/profile</c> in any case.</summary>
public enum ConsumerState
{
    /// <summary>It may read.</summary>
    Approved,

    /// <summary>It was registered for <c>mwoauth-authonly</c>: every page is 403, and the profile has no rights.</summary>
    IdentityOnly,

    /// <summary>It was disabled after it had been approved: every page is 403, and the profile is as before.</summary>
    Disabled,
}
