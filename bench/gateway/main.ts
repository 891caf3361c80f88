import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ask, graphqlRequest, type Request } from '../src/ask.ts';
import { type Load, startAsking } from '../src/load.ts';
import { figure, table } from '../src/markdown.ts';
import { median } from '../src/medians.ts';
import { serverCpu } from '../src/process-facts.ts';
import type { RunningServer } from '../src/server-process.ts';
import { type Asked, onStage } from './stage.ts';

// What a gateway in front costs: where it hands on, where it crosses to a partner, and in memory.

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    memory: { type: 'string', default: '10000' },
  },
});
const [requests, rounds, inAll] = [values.requests, values.rounds, values.memory].map(Number) as [
  number,
  number,
  number,
];

/** So often each is asked before it counts: what is compiled late would count as cost. */
const WARM = 1_500;

const OURS = graphqlRequest('{ organizations(first: 20) { nodes { slug name sector { name } } } }', {});
const CROSSING = graphqlRequest(
  '{ organizations(first: 20) { nodes { slug name becas(first: 2) { title year } } } }',
  {},
);
const CHECKED = graphqlRequest(
  '{ organizations(first: 20) { nodes { slug name becas(first: 2) { title holder { slug } } } } }',
  {},
);

const p50 = ({ latencies }: Load): number => median([...latencies]);
const throughput = ({ latencies, seconds }: Load): number => latencies.length / seconds;

const resident = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

const asking = startAsking();
try {
  await onStage(async ({ direct, gateway, bare }) => {
    await handedOn(direct, gateway);
    await crossing(gateway, bare);
    await memory(gateway);
  });
} finally {
  asking.stop();
}

/** Asks a server so many times, by so many at once. */
async function load(
  server: Asked,
  request: Request,
  connections: number,
  answered = requests,
): Promise<Load> {
  const { bytes } = await ask(server as RunningServer, request);
  return asking.run({
    origin: server.origin,
    requests: [{ ...request, bytes }],
    connections,
    until: { answered },
  });
}

/** An operation of ours alone, asked directly and through the gateway, in turn. */
async function handedOn(direct: Asked, gateway: Asked): Promise<void> {
  const found: Record<'one' | 'eight', number[][]> = { one: [], eight: [] };
  for (const server of [direct, gateway]) await load(server, OURS, 8, WARM);
  for (let round = 0; round < rounds; round++) {
    const servers = [direct, gateway];
    const one: number[] = [];
    const eight: number[] = [];
    for (const server of servers) one.push(p50(await load(server, OURS, 1, requests / 4)));
    for (const server of servers) eight.push(throughput(await load(server, OURS, 8)));
    found.one.push(one);
    found.eight.push(eight);
  }
  const middle = (each: number[][], at: number) => median(each.map((row) => row[at]!));
  console.log('An operation of ours alone\n');
  console.log(
    table(
      ['', 'directly', 'through the gateway'],
      [
        ['p50, one at a time, ms', figure(middle(found.one, 0), 2), figure(middle(found.one, 1), 2)],
        [
          'requests a second, eight at once',
          figure(middle(found.eight, 0), 0),
          figure(middle(found.eight, 1), 0),
        ],
      ],
      1,
    ),
  );
}

/** The CPU of an operation that crosses to a partner, beside that of a gateway as it comes. */
async function crossing(gateway: Asked, bare: Asked): Promise<void> {
  const rows: string[][] = [];
  for (const [name, request] of [
    ['to a partner', CROSSING],
    ['to a partner that names people of ours', CHECKED],
  ] as const) {
    for (const server of [gateway, bare]) await load(server, request, 8, WARM);
    const cost: number[][] = [];
    for (let round = 0; round < rounds; round++) {
      const each: number[] = [];
      for (const server of [gateway, bare]) {
        const before = serverCpu(server.pid) ?? Number.NaN;
        await load(server, request, 8);
        each.push((((serverCpu(server.pid) ?? Number.NaN) - before) / requests) * 1_000);
      }
      cost.push(each);
    }
    const [ours, theirs] = [0, 1].map((at) => median(cost.map((row) => row[at]!))) as [number, number];
    rows.push([name, figure(ours, 2), figure(theirs, 2), figure(ours / theirs, 2)]);
  }
  console.log('\nAn operation that crosses, CPU ms a request\n');
  console.log(table(['', 'our gateway', 'a bare one', 'ratio'], rows, 1));
}

/** What the gateway holds after more and more requests that cross. */
async function memory(gateway: Asked): Promise<void> {
  const steps = 5;
  const rows: string[][] = [['0', figure(resident(gateway.pid), 0)]];
  for (let step = 1; step <= steps; step++) {
    await load(gateway, CHECKED, 8, inAll / steps);
    rows.push([String((inAll / steps) * step), figure(resident(gateway.pid), 0)]);
  }
  console.log('\nMemory of the gateway, MB resident\n');
  console.log(table(['after requests', 'MB'], rows, 1));
}
