import { cpus, totalmem } from 'node:os';
import type { Client } from 'pg';
import type { Results } from './contest.ts';
import type { Size } from './generate.ts';
import { figure, table, times } from './markdown.ts';
import type { Measure } from './measure.ts';
import { median } from './medians.ts';
import type { Options } from './options.ts';
import type { Question } from './questions/question.ts';
import { LABELS, type ServerName } from './server-process.ts';

/** The machine and its programs, in one line. */
export async function machine(client: Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `select split_part(current_setting('server_version'), ' ', 1) as version`,
  );
  const [first] = cpus();
  return [
    `${cpus().length} cores (${first?.model.trim()})`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${rows[0]!.version}`,
  ].join(', ');
}

/** How it was measured, and how much of the machine was used by others meanwhile. */
export const manner = ({ connections, rounds, seconds }: Options, results: Results): string =>
  `${connections} connections, ${rounds} rounds of ${seconds} s, ${sharedWith([results])}`;

/** How much of the machine was used by others while it was measured. */
export function sharedWith(all: Results[]): string {
  const measures = all.flatMap((results) => [...results.values()].flat());
  const share = median(measures.map(({ others }) => others)) * 100;
  return `others used ${figure(share, 0)} % of the processors`;
}

const cpuOf = ({ serverCpu, postgresCpu }: Measure): number => serverCpu + postgresCpu;

/** The processor time of a server and of PostgreSQL, in milliseconds, such as "1.28 + 4.07". */
export const cpuText = ({ serverCpu, postgresCpu }: Measure): string =>
  `${figure(serverCpu, 2)} + ${figure(postgresCpu, 2)}`;

/** How many times as much processor time a server takes as Tejido does. */
export const cpuRatio = (tejido: Measure, other: Measure): string => times(cpuOf(other), cpuOf(tejido));

/** What was measured of a server. */
export const measureOf = (measures: Measure[], server: ServerName, size: Size): Measure | undefined =>
  measures.find((measure) => measure.server === server && measure.size === size);

const HEAD = [
  'query',
  'server',
  'CPU ms/req: server + PostgreSQL',
  'of Tejido',
  'req/s',
  'Tejido is',
  'p50 ms',
  'p99 ms',
  'peak MB',
  'answer kB',
];

/** A row for each question and server. */
export function sizeTable(results: Results, size: Size, servers: ServerName[]): string {
  const rows = [...results].flatMap(([question, measures]) =>
    servers.map((server) => row(question, server, size, measures)),
  );
  return table(HEAD, rows, 2);
}

function row({ name }: Question, server: ServerName, size: Size, measures: Measure[]): string[] {
  const label = [`(${name[0]})`, LABELS[server]];
  const measure = measureOf(measures, server, size);
  if (!measure) return [...label, 'not asked', ...Array<string>(HEAD.length - 3).fill('')];
  const tejido = server === 'tejido' ? undefined : measureOf(measures, 'tejido', size);
  return [
    ...label,
    cpuText(measure),
    tejido ? cpuRatio(tejido, measure) : '',
    figure(measure.perSecond, 0),
    tejido ? times(tejido.perSecond, measure.perSecond) : '',
    figure(measure.p50, 1),
    figure(measure.p99, 1),
    figure(measure.peak, 0),
    figure(measure.kilobytes, 1),
  ];
}

/** How processor time and latency grow from a size to a larger one. */
export function growthTable(results: Results, small: Size, large: Size, servers: ServerName[]): string {
  const rows = [...results].flatMap(([{ name }, measures]) =>
    servers.flatMap((server) => {
      const before = measureOf(measures, server, small);
      const after = measureOf(measures, server, large);
      if (!before || !after) return [];
      return [
        [
          `(${name[0]})`,
          LABELS[server],
          cpuText(before),
          cpuText(after),
          times(cpuOf(after), cpuOf(before)),
          times(after.p50, before.p50),
        ],
      ];
    }),
  );
  const head = ['query', 'server', `CPU ms/req at ${small}`, `at ${large}`, 'CPU grows', 'p50 grows'];
  return table(head, rows, 2);
}

/** How much a server's processor time grows on a question, such as "1.2 x". */
export function growth(measures: Measure[], server: ServerName, small: Size, large: Size): string {
  const [before, after] = [measureOf(measures, server, small), measureOf(measures, server, large)];
  return before && after ? times(cpuOf(after), cpuOf(before), 1) : '';
}

/** What each letter stands for. */
export const legend = (questions: Question[]): string =>
  questions.map(({ name, title }) => `- (${name[0]}) ${title}`).join('\n');
