import { monitorEventLoopDelay } from 'node:perf_hooks';
import pg from 'pg';

/**
 * Loaded into a measured process by `node --import`: answers, over its own channel, the longest that the event
 * loop was blocked since the last question, and which queries ran. The product itself knows nothing of it.
 */
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
let queries = [];
let capturing = false;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function captured(...args) {
  const [first, second] = args;
  const text = typeof first === 'string' ? first : first?.text;
  if (capturing && text)
    queries.push({ text, values: first.values ?? (Array.isArray(second) ? second : []) });
  return query.apply(this, args);
};
process.on('message', (ask) => {
  if (ask === 'capture') capturing = true;
  process.send({ longestBlockMs: delay.max / 1e6, queries });
  if (ask === 'read') capturing = false;
  queries = [];
  delay.reset();
});
process.channel?.unref();
