using System.Collections.Concurrent;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>Counts the requests of each account in the last minute, in windows of five seconds.</summary>
internal sealed class RequestRate(TimeProvider time)
{
    private const int Windows = 12;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1) / Windows;

    private readonly ConcurrentDictionary<string, Counts> _accounts = new(StringComparer.Ordinal);
    private long _lastSweep;

    public void Add(string account)
    {
        var now = Now;
        Sweep(now);
        while (!_accounts.GetOrAdd(account, static _ => new Counts()).TryAdd(now))
        {
            // It was swept between the two.
        }
    }

    public int LastMinute(string account) => _accounts.TryGetValue(account, out var counts) ? counts.Sum(Now) : 0;

    private long Now => time.GetUtcNow().Ticks / Window.Ticks;

    // Accounts without requests in the last minute are forgotten.
    private void Sweep(long now)
    {
        var last = Interlocked.Read(ref _lastSweep);
        if (now - last < Windows || Interlocked.CompareExchange(ref _lastSweep, now, last) != last) return;
        foreach (var (account, counts) in _accounts)
        {
            if (counts.TryClose(now)) _accounts.TryRemove(KeyValuePair.Create(account, counts));
        }
    }

    private sealed class Counts
    {
        private readonly int[] _counts = new int[Windows];
        private readonly long[] _windows = new long[Windows];
        private bool _isClosed;

        public bool TryAdd(long now)
        {
            lock (_counts)
            {
                if (_isClosed) return false;
                var slot = (int)(now % Windows);
                if (_windows[slot] != now) (_windows[slot], _counts[slot]) = (now, 0);
                _counts[slot]++;
                return true;
            }
        }

        public int Sum(long now)
        {
            lock (_counts)
            {
                var sum = 0;
                for (var slot = 0; slot < Windows; slot++)
                {
                    if (now - _windows[slot] < Windows) sum += _counts[slot];
                }

                return sum;
            }
        }

        public bool TryClose(long now)
        {
            lock (_counts) return _isClosed = Sum(now) == 0;
        }
    }
}
