namespace WikiReader.Tests.Contract;

/// <summary>Names the recording that a test replays.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RecordingAttribute(string file) : Attribute
{
    public string File { get; } = file;
}
