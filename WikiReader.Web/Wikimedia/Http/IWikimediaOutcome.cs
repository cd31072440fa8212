namespace WikiReader.Web.Wikimedia.Http;

/// <summary>What came of a call to Wikimedia, whatever its value is.</summary>
public interface IWikimediaOutcome
{
    /// <summary>Why the call failed; null if it did not.</summary>
    WikimediaFailure? FailureReason { get; }
}
