import { Agent, request } from 'node:http';

/** The load where there is no wrk: the same questions by node:http, in a process of its own. Slower than wrk. */
const { url, method, headers, body, run, paths, clients, seconds } = JSON.parse(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: clients });
const latencies = [];
let requests = 0;
let errors = 0;
let bytes = 0;
const start = performance.now();
const end = start + seconds * 1000;

function ask(n) {
  return new Promise((resolve) => {
    const asked = performance.now();
    const sent = request(`${url}${paths[(n * 7) % paths.length]}`, { method, headers, agent }, (response) => {
      response.on('data', (chunk) => {
        bytes += chunk.length;
      });
      response.on('end', () => {
        if (response.statusCode >= 400) errors += 1;
        latencies.push(performance.now() - asked);
        resolve();
      });
    });
    sent.on('error', () => {
      errors += 1;
      resolve();
    });
    sent.end(body.replaceAll('{n}', `${run}-${n}`));
  });
}

async function client() {
  while (performance.now() < end) {
    requests += 1;
    await ask(requests);
  }
}
await Promise.all(Array.from({ length: clients }, client));
agent.destroy();
latencies.sort((a, b) => a - b);
const at = (share) => latencies[Math.floor(latencies.length * share)] ?? 0;
process.stdout.write(
  `RESULT${JSON.stringify({
    requests: latencies.length,
    seconds: (performance.now() - start) / 1000,
    bytes,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    errors,
  })}\n`,
);
