using System.Diagnostics.CodeAnalysis;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>A value from Wikimedia, or the reason why there is none.</summary>
public abstract record WikimediaResult<T> : IWikimediaOutcome
{
    private WikimediaResult() { }

    /// <inheritdoc/>
    public WikimediaFailure? FailureReason => (this as Failure)?.Reason;

    public sealed record Success(T Value) : WikimediaResult<T>;

    public sealed record Failure(WikimediaFailure Reason) : WikimediaResult<T>;

    /// <summary>True with the value, or false with the reason why there is none.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out WikimediaFailure? reason)
    {
        value = this is Success success ? success.Value : default;
        reason = FailureReason;
        return reason is null;
    }

    public static implicit operator WikimediaResult<T>(T value) => new Success(value);

    public static implicit operator WikimediaResult<T>(WikimediaFailure reason) => new Failure(reason);
}
