namespace WikiReader.Web.Redis;

internal enum RedisStatus
{
    /// <summary>Redis replies in time and accepts writes.</summary>
    Available,

    /// <summary>Redis replies in time but refuses writes: a replica, a full memory, a disk that cannot be written.</summary>
    ReadOnly,

    /// <summary>Redis does not reply, replies too late, or replies only with errors.</summary>
    Unreachable,
}
