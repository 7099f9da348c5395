// A hundred receivers in a process of their own, each at a port of its own. The first one never answers,
// the second one answers 500; of the others the time from the event's making to the request is kept.
import http from 'node:http';

const count = Number(process.argv[2]);
const latencies = [];
const heard = new Map();
let failing = 0;

async function receive(at, request, response) {
  const came = Date.now();
  const parts = [];
  for await (const part of request) parts.push(part);
  if (at === 0) return;
  if (at === 1) {
    failing++;
    return response.writeHead(500).end();
  }
  const { created_at, id } = JSON.parse(Buffer.concat(parts).toString());
  latencies.push(came - Date.parse(created_at));
  heard.set(at, (heard.get(at) ?? new Set()).add(id));
  return response.writeHead(204).end();
}

const ports = await Promise.all(
  Array.from({ length: count }, (_, at) => {
    const server = http.createServer((request, response) => receive(at, request, response));
    return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server.address().port)));
  }),
);
process.on('message', () => {
  const each = [...heard].map(([at, ids]) => [at, ids.size]);
  process.send({ latencies, each, failing });
});
process.send({ ports });
