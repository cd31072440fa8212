namespace WikiReader.Web.Wikimedia.Http;

/// <summary>A value from Wikimedia, or the reason why there is none.</summary>
public abstract record WikimediaResult<T>
{
    private WikimediaResult() { }

    public sealed record Success(T Value) : WikimediaResult<T>;

    public sealed record Failure(WikimediaFailure Reason) : WikimediaResult<T>;

    public static implicit operator WikimediaResult<T>(T value) => new Success(value);

    public static implicit operator WikimediaResult<T>(WikimediaFailure reason) => new Failure(reason);
}
