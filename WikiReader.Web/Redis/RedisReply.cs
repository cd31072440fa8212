namespace WikiReader.Web.Redis;

/// <param name="IsPresent">False if Redis could not be asked, or did not answer in time.</param>
/// <param name="Value">The answer; the default value if there is none.</param>
internal readonly record struct RedisReply<T>(bool IsPresent, T? Value);
