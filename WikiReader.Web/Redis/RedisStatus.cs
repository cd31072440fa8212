namespace WikiReader.Web.Redis;

internal enum RedisStatus
{
    /// <summary>Redis answers in time and takes writes.</summary>
    Available,

    /// <summary>Redis answers in time but refuses writes: a replica, a full memory, a disk that cannot be written.</summary>
    ReadOnly,

    /// <summary>Redis does not answer, answers too late, or answers nothing but errors.</summary>
    Unreachable,
}
