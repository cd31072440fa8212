-- wrk's own figures, exactly: its printed ones are rounded. With no other function here, a request costs what it costs without a script.
done = function(summary, latency)
  io.write(string.format("SUMMARY %d %d %d %d %d %d %d\n", summary.requests, summary.duration, summary.bytes, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
