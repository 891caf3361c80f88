import { parseArgs } from 'node:util';
import { dashboard, servedText } from '../dashboard/dashboard.ts';
import { contest, dropReaderLater, type Results } from './contest.ts';
import type { Later } from './later.ts';
import { figure, table, times } from './markdown.ts';
import type { Options } from './options.ts';
import { connect, type Postgres } from './postgres.ts';
import { writeReadme } from './readme.ts';
import { cpuRatio, cpuText, growth, machine, measureOf, sharedWith } from './report.ts';
import { LABELS, SERVERS } from './server-process.ts';
import { session } from './session.ts';

// Writes what the README says of speed: all of it is measured by this run.

const PARTS = ['side', 'kept', 'growth', 'dashboard'] as const;

const SIDE = `Milliseconds of processor time per request, of the server and of PostgreSQL, with no answer kept; 8 connections in a closed loop;
2,000 organizations, 20,000 experts, 60,000 participations. In brackets how many times as much as Tejido takes.`;

const KEPT = 'The same answers again and again, as Tejido keeps them by default:';

const GROWTH =
  'How many times as much processor time a request takes over ten times the network (600,000 participations):';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    warm: { type: 'string', default: '400' },
    parts: { type: 'string', default: PARTS.join(',') },
    keep: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
});

const options: Options = {
  sizes: ['S'],
  servers: [...SERVERS],
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  connections: 8,
  warm: Number(values.warm),
  only: [],
  kept: false,
  keep: values.keep,
};

/** Of two sizes each is asked half as long. */
const GROWN: Partial<Options> = {
  sizes: ['S', 'M'],
  servers: ['tejido', 'hand-written'],
  seconds: options.seconds / 2,
};

const WATCHING = { clients: 200, seconds: 20 };

await session(options.keep, async (postgres, later) => {
  dropReaderLater(postgres, options, later);
  const client = await connect(postgres.urlOf('postgres'));
  const where = await machine(client);
  await client.end();
  const text = await measureAll(postgres, later, where);
  console.log(text);
  if (!values.print) await writeReadme(text);
});

async function measureAll(postgres: Postgres, later: Later, where: string): Promise<string> {
  const all: Results[] = [];
  const measured = async (changes: Partial<Options>) => {
    const results = await contest(postgres, { ...options, ...changes }, later);
    all.push(results);
    return results;
  };
  const sections: Record<(typeof PARTS)[number], () => Promise<string>> = {
    side: async () => `${SIDE}\n\n${sideTable(await measured({}))}`,
    kept: async () =>
      `${KEPT}\n\n${keptTable(await measured({ kept: true, servers: ['tejido', 'postgraphile'] }))}`,
    growth: async () => `${GROWTH}\n\n${growthRows(await measured(GROWN))}`,
    dashboard: async () =>
      `A dashboard over the data that ships: ${servedText(await dashboard(postgres, WATCHING, later), WATCHING)}`,
  };
  const text: string[] = [];
  for (const part of PARTS) if (values.parts.split(',').includes(part)) text.push(await sections[part]());
  const day = new Date().toISOString().slice(0, 10);
  const shared = all.length > 0 ? `; ${sharedWith(all)} meanwhile` : '';
  const command = ['npm --prefix bench run table', ...process.argv.slice(2)]
    .join(' ')
    .replace('table --', 'table -- --');
  return [`*Made by \`${command}\` on ${day}: ${where}${shared}.*`, ...text].join('\n\n');
}

function sideTable(results: Results): string {
  const peers = SERVERS.filter((server) => server !== 'tejido');
  const rows = [...results].map(([{ name, title }, measures]) => {
    const tejido = measureOf(measures, 'tejido', 'S')!;
    const cells = peers.map((peer) => {
      const measure = measureOf(measures, peer, 'S');
      return measure ? `${cpuText(measure)} (${cpuRatio(tejido, measure)})` : '';
    });
    return [
      `(${name[0]}) ${title}`,
      cpuText(tejido),
      ...cells,
      figure(tejido.perSecond, 0),
      `${figure(tejido.p50, 1)}, ${figure(tejido.p99, 1)}`,
      figure(tejido.peak, 0),
    ];
  });
  const tejido = ['Tejido: req/s', 'p50, p99 ms', 'peak MB'];
  return table(['question', 'Tejido', ...peers.map((peer) => LABELS[peer]), ...tejido], rows, 1);
}

function keptTable(results: Results): string {
  const rows = [...results].flatMap(([{ name }, measures]) => {
    const [tejido, peer] = (['tejido', 'postgraphile'] as const).map((each) =>
      measureOf(measures, each, 'S'),
    );
    if (!tejido || !peer) return [];
    return [
      [
        `(${name[0]})`,
        figure(tejido.perSecond, 0),
        figure(peer.perSecond, 0),
        times(tejido.perSecond, peer.perSecond, 1),
        cpuText(tejido),
        cpuRatio(tejido, peer),
      ],
    ];
  });
  const head = [
    'question',
    'Tejido req/s',
    'PostGraphile req/s',
    'throughput',
    'Tejido CPU ms',
    'PostGraphile CPU',
  ];
  return table(head, rows, 1);
}

function growthRows(results: Results): string {
  const head = ['', ...[...results.keys()].map(({ name }) => `(${name[0]})`)];
  const rows = (['tejido', 'hand-written'] as const).map((server) => [
    LABELS[server],
    ...[...results.values()].map((measures) => growth(measures, server, 'S', 'M')),
  ]);
  return table(head, rows, 1);
}
