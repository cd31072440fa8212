namespace WikiReader.Web.Hosting;

/// <summary>Why a request is refused before anybody looks at what it asks for.</summary>
public enum RefusalReason
{
    /// <summary>Its host name is malformed, missing, or not among <c>AllowedHosts</c>.</summary>
    UnknownHost,

    /// <summary>It came by plain http outside Development, where no cookie of ours can be set.</summary>
    PlainHttp,
}

/// <summary>A feature of a request that is refused.</summary>
internal sealed record RefusedRequest(RefusalReason Reason);

/// <summary>Answers requests all the same that are refused elsewhere for the reason given.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswersAttribute(RefusalReason reason) : Attribute
{
    public RefusalReason Reason { get; } = reason;
}
