namespace WikiReader.Web.Hosting;

/// <summary>Why a request is refused before its endpoint runs.</summary>
public enum RefusalReason
{
    /// <summary>Its host name is malformed, missing, or not among <c>AllowedHosts</c>.</summary>
    UnknownHost,

    /// <summary>It came by plain http outside Development, where this instance cannot set cookies.</summary>
    PlainHttp,
}

/// <summary>A feature of a refused request.</summary>
internal sealed record RefusedRequest(RefusalReason Reason);

/// <summary>The endpoint serves requests that are otherwise refused for this reason.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswersAttribute(RefusalReason reason) : Attribute
{
    public RefusalReason Reason { get; } = reason;
}
