namespace WikiReader.Web.Wikimedia.Http;

/// <summary>The outcome of a call to Wikimedia, without the type of its value.</summary>
public interface IWikimediaOutcome
{
    /// <summary>Why the call failed; null if it did not.</summary>
    WikimediaFailure? FailureReason { get; }
}
