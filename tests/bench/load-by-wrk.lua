-- wrk's side of the load: METHOD, BODY ({n} is unique to each request) and the paths to ask in turn.
local ids = 0

function setup(thread)
  ids = ids + 1
  thread:set("id", ids)
end

function init(args)
  method, body, run, n = args[1], args[2], args[3], 0
  requests = {}
  for i = 4, #args do
    requests[#requests + 1] = body == "" and wrk.format(method, args[i]) or args[i]
  end
end

function request()
  n = n + 1
  local next_one = requests[(n * 7) % #requests + 1]
  if body == "" then return next_one end
  return wrk.format(method, next_one, nil, (body:gsub("{n}", run .. "-" .. id .. "-" .. n)))
end

function done(summary, latency)
  local failed = summary.errors
  io.write(string.format(
    'RESULT{"requests":%d,"seconds":%.6f,"bytes":%d,"p50Ms":%.3f,"p99Ms":%.3f,"errors":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    failed.connect + failed.read + failed.write + failed.status + failed.timeout))
end
