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
/** The same of another length each, so that nobody who asks at the same moment asks for the same. */
const APART = Array.from({ length: 32 }, (_, at) =>
  graphqlRequest(
    'query ($first: Int!) { organizations(first: $first) { nodes { slug name sector { name } } } }',
    { first: 5 + at },
  ),
);
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
  await onStage(async ({ direct, gateway, bare, bareWithOurHeap }) => {
    await handedOn(direct, gateway);
    await crossing([gateway, bare, bareWithOurHeap]);
    await memory(gateway);
  });
} finally {
  asking.stop();
}

/** Asks a server so many times, by so many at once. */
async function load(
  server: Asked,
  asked: Request | Request[],
  connections: number,
  answered = requests,
): Promise<Load> {
  const withBytes = [];
  for (const request of [asked].flat())
    withBytes.push({ ...request, bytes: (await ask(server as RunningServer, request)).bytes });
  return asking.run({
    origin: server.origin,
    requests: withBytes,
    connections,
    until: { answered },
  });
}

/** An operation of ours alone, asked directly and through the gateway, in turn. */
async function handedOn(direct: Asked, gateway: Asked): Promise<void> {
  const servers = [direct, gateway];
  for (const server of servers) for (const asked of [OURS, APART]) await load(server, asked, 8, WARM);
  const found = { one: [], apart: [], same: [] } as Record<'one' | 'apart' | 'same', Figures[][]>;
  for (let round = 0; round < rounds; round++) {
    const row = { one: [], apart: [], same: [] } as Record<keyof typeof found, Figures[]>;
    for (const server of servers) row.one.push(await measured(server, OURS, 1, requests / 4, direct));
    for (const server of servers) row.apart.push(await measured(server, APART, 8, requests, direct));
    for (const server of servers) row.same.push(await measured(server, OURS, 8, requests, direct));
    for (const name of ['one', 'apart', 'same'] as const) found[name].push(row[name]);
  }
  const rowOf = (what: string, rows: Figures[][], name: keyof Figures, digits: number) => [
    what,
    ...[0, 1].map((at) => figure(median(rows.map((row) => row[at]![name])), digits)),
  ];
  console.log('An operation of ours alone\n');
  console.log(
    table(
      ['', 'directly', 'through the gateway'],
      [
        rowOf('p50, one at a time, ms', found.one, 'p50', 2),
        rowOf('requests a second, eight at once, each another', found.apart, 'throughput', 0),
        rowOf('CPU of the server for one of these, ms', found.apart, 'serverCpu', 2),
        rowOf('CPU of whom is asked, ms', found.apart, 'cpu', 2),
        rowOf('requests a second, eight at once, all the same', found.same, 'throughput', 0),
        rowOf('CPU of the server for one of these, ms', found.same, 'serverCpu', 2),
        rowOf('CPU of whom is asked, ms', found.same, 'cpu', 2),
      ],
      1,
    ),
  );
}

/** What came of a load: CPU in milliseconds a request, of whom is asked and of our server. */
type Figures = Record<'p50' | 'throughput' | 'cpu' | 'serverCpu', number>;

async function measured(
  server: Asked,
  asked: Request | Request[],
  connections: number,
  answered: number,
  direct: Asked,
): Promise<Figures> {
  const cpu = () => [server, direct].map(({ pid }) => serverCpu(pid) ?? Number.NaN);
  const before = cpu();
  const found = await load(server, asked, connections, answered);
  const [own, ours] = cpu().map((seconds, at) => ((seconds - before[at]!) / answered) * 1_000);
  return { p50: p50(found), throughput: throughput(found), cpu: own!, serverCpu: ours! };
}

/** The CPU of an operation that crosses to a partner, in our gateway and in those as they come. */
async function crossing(gateways: readonly Asked[]): Promise<void> {
  const rows: string[][] = [];
  for (const [name, request] of [
    ['to a partner', CROSSING],
    ['to a partner that names people of ours', CHECKED],
  ] as const) {
    for (const server of gateways) await load(server, request, 8, WARM);
    const cost: number[][] = [];
    for (let round = 0; round < rounds; round++) {
      const each: number[] = [];
      for (const server of gateways) {
        const before = serverCpu(server.pid) ?? Number.NaN;
        await load(server, request, 8);
        each.push((((serverCpu(server.pid) ?? Number.NaN) - before) / requests) * 1_000);
      }
      cost.push(each);
    }
    const [ours, ...bare] = gateways.map((_, at) => median(cost.map((row) => row[at]!))) as [
      number,
      ...number[],
    ];
    const beside = bare.flatMap((theirs) => [figure(theirs, 2), figure(ours / theirs, 2)]);
    rows.push([name, figure(ours, 2), ...beside]);
  }
  console.log('\nAn operation that crosses, CPU ms a request\n');
  console.log(table(['', 'our gateway', 'a bare one', 'ratio', 'with our heap', 'ratio'], rows, 1));
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
