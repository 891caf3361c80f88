import { cpus, totalmem } from 'node:os';
import type { Client } from 'pg';
import type { Size } from './generate.ts';
import type { Measure } from './measure.ts';
import type { Options } from './options.ts';
import type { Question } from './questions/question.ts';
import { SERVERS, type ServerName } from './server-process.ts';

/** What was measured, by question. */
export type Results = Map<Question, Measure[]>;

const LABELS: Record<ServerName, string> = {
  tejido: 'Tejido',
  postgraphile: 'PostGraphile',
  'hand-written': 'hand-written SQL',
};

/** Where and how it was measured, in one line. */
export async function environment(client: Client, options: Options): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  const [first] = cpus();
  return [
    `${cpus().length} cores (${first?.model.trim()})`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${rows[0]!.version}`,
    `${options.connections} connections`,
    `${options.rounds} rounds of ${options.seconds} s`,
  ].join(', ');
}

/** A row for each question and server; "Tejido is" is Tejido's throughput divided by the row's. */
export function sizeTable(results: Results, size: Size): string {
  const rows = [...results].flatMap(([question, measures]) => {
    const ofSize = measures.filter((measure) => measure.size === size);
    return SERVERS.map((server) => row(question, server, ofSize));
  });
  return table(HEAD, rows);
}

const HEAD = [
  'query',
  'server',
  'req/s',
  'Tejido is',
  'p50 ms',
  'p99 ms',
  'server CPU ms/req',
  'PostgreSQL CPU ms/req',
  'peak MB',
  'answer kB',
];

function row({ name }: Question, server: ServerName, measures: Measure[]): string[] {
  const label = [`(${name[0]})`, LABELS[server]];
  const measure = measures.find((each) => each.server === server);
  if (!measure) return [...label, 'cannot', '', '', '', '', '', '', ''];
  const tejido = measures.find((each) => each.server === 'tejido')!;
  const ratio = server === 'tejido' ? '' : `${(tejido.perSecond / measure.perSecond).toFixed(2)} x`;
  return [
    ...label,
    measure.perSecond.toFixed(0),
    ratio,
    measure.p50.toFixed(1),
    measure.p99.toFixed(1),
    known(measure.serverCpu, 2),
    known(measure.postgresCpu, 2),
    known(measure.peak, 0),
    measure.kilobytes.toFixed(1),
  ];
}

const known = (figure: number | undefined, digits: number) => figure?.toFixed(digits) ?? '-';

/** How the middle latency grows from a size to a larger one. */
export function growthTable(results: Results, small: Size, large: Size): string {
  const rows = [...results].flatMap(([{ name }, measures]) =>
    SERVERS.flatMap((server) => {
      const [before, after] = [small, large].map((size) =>
        measures.find((measure) => measure.server === server && measure.size === size),
      );
      if (!before || !after) return [];
      const growth = `${(after.p50 / before.p50).toFixed(2)} x`;
      return [[`(${name[0]})`, LABELS[server], before.p50.toFixed(1), after.p50.toFixed(1), growth]];
    }),
  );
  return table(['query', 'server', `p50 ms at ${small}`, `p50 ms at ${large}`, 'grows'], rows);
}

function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map((_, nth) => (nth < 2 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What each letter stands for. */
export const legend = (questions: Question[]): string =>
  questions.map(({ name, title }) => `- (${name[0]}) ${title}`).join('\n');
