using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Serilog;
using Serilog.Extensions.Logging;
using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Redis;

namespace WikiReader.Tests.Sessions;

[Trait("Category", "Fast")]
public sealed class RedisAvailabilityTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly CollectedLog _log = new();
    private readonly SerilogLoggerFactory _loggers;
    private readonly RedisAvailability _redis;

    public RedisAvailabilityTests()
    {
        _loggers = new SerilogLoggerFactory(new LoggerConfiguration().WriteTo.Sink(_log).CreateLogger(), dispose: true);
        _redis = new RedisAvailability(_time, _loggers.CreateLogger<RedisAvailability>());
    }

    public void Dispose()
    {
        _redis.Dispose();
        _loggers.Dispose();
    }

    [Fact]
    public void The_first_failure_starts_an_outage_and_releases_all_waiters()
    {
        _redis.Succeed().ShouldBeTrue();
        var waiting = _redis.Outage;
        _redis.Fail(RedisStatus.Unreachable, "Timeout");
        _redis.Status.ShouldBe(RedisStatus.Unreachable);
        waiting.IsCancellationRequested.ShouldBeTrue();
        _redis.Outage.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void A_read_only_Redis_is_still_read()
    {
        _redis.Succeed();
        _redis.Fail(RedisStatus.ReadOnly, "READONLY");
        _redis.Status.ShouldBe(RedisStatus.ReadOnly);
        _redis.Outage.IsCancellationRequested.ShouldBeFalse();
        _redis.IsAvailableFor(TimeSpan.Zero).ShouldBeFalse();
    }

    [Fact]
    public void The_backoff_doubles_with_each_outage_that_soon_follows_another()
    {
        _redis.Succeed();
        foreach (var milliseconds in (int[])[200, 400, 800, 1600, 3200, 6400, 10_000, 10_000])
        {
            _redis.Fail(RedisStatus.Unreachable, "Timeout");
            _time.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
            _redis.Succeed().ShouldBeFalse();
            _time.Advance(TimeSpan.FromMilliseconds(1));
            _redis.Succeed().ShouldBeTrue();
        }

        _time.Advance(TimeSpan.FromMinutes(1));
        _redis.Fail(RedisStatus.Unreachable, "Timeout");
        _time.Advance(TimeSpan.FromMilliseconds(200));
        _redis.Succeed().ShouldBeTrue();
    }

    [Fact]
    public void An_outage_is_logged_with_two_lines_however_many_operations_fail()
    {
        _redis.Succeed();
        for (var failure = 0; failure < 100; failure++) _redis.Fail(failure % 2 == 0 ? RedisStatus.Unreachable : RedisStatus.ReadOnly, "Timeout");
        _log.Lines.ShouldHaveSingleItem().ShouldContain("Redis is unreachable: refresh locks and session revocation are local to this process until it is back.");
        _time.Advance(TimeSpan.FromSeconds(1));
        _redis.Succeed();
        _redis.Succeed();
        _log.Lines.Count.ShouldBe(2);
        _log.Lines[1].ShouldContain("Redis is back");
    }

    [Fact]
    public void Shared_state_counts_as_complete_only_some_time_after_an_outage()
    {
        var minute = TimeSpan.FromMinutes(1);
        _redis.IsAvailableFor(minute).ShouldBeFalse();
        _redis.Succeed();
        _redis.IsAvailableFor(minute).ShouldBeTrue();
        _redis.Fail(RedisStatus.Unreachable, "Timeout");
        _time.Advance(minute * 2);
        _redis.IsAvailableFor(minute).ShouldBeFalse();
        _redis.Succeed();
        _redis.IsAvailableFor(minute).ShouldBeFalse();
        _time.Advance(minute);
        _redis.IsAvailableFor(minute).ShouldBeTrue();
        _redis.Reconnected();
        _redis.IsAvailableFor(minute).ShouldBeFalse();
    }
}
