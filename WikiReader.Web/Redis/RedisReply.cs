namespace WikiReader.Web.Redis;

/// <param name="IsPresent">False if Redis is unavailable, or did not reply in time.</param>
/// <param name="Value">The reply; the default value if there is none.</param>
internal readonly record struct RedisReply<T>(bool IsPresent, T? Value);
