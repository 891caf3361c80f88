import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { randomFrom } from '../../src/community/graph/random.ts';
import type { Size } from '../src/generate.ts';
import { connect, fillDatabase, openPostgres, type Postgres } from '../src/postgres.ts';
import { type Found, findAll, type Person, peopleOf, wordsOf } from './found.ts';
import { type Asked, askedOver, importInto } from './network.ts';
import { WAYS } from './variants.ts';

// Whether search finds people, and how long it takes. Standard output is the report, as Markdown.

const USAGE = 'npm --prefix bench run search -- [--sizes S,M] [--names 500] [--keep]';
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M' },
    names: { type: 'string', default: '500' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const COMUNIDAD = fileURLToPath(new URL('../../data/comunidad', import.meta.url));
const TIMED =
  'query ($text: String!) { search(text: $text, first: 10) { nodes { label score node { id } } } }';

/** So often each text is asked for; the best counts, since the machine may be busy with others. */
const ROUNDS = 3;

/** What is met by more names than anything else: words of one letter, of two, and those that most titles have. */
const COMMON = ['de la', 'la', 'datos', 'maría', 'ma', 'm a', 'de', 'josé garcía', 'datos abiertos'];

const random = randomFrom(2021);
const draw = (limit: number) => Math.floor(random() * limit);

if (values.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const postgres = await openPostgres(values.keep);
  try {
    await tellFound(postgres);
    await tellTimes(postgres);
  } finally {
    await postgres.close();
  }
  process.exit(0);
}

/** So many of the people, in a random order, of whom more is known than one word. */
function drawn(people: readonly Person[], count: number): Person[] {
  const rest = people.filter(({ displayName }) => wordsOf(displayName).length > 1);
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(draw(rest.length), 1)[0]!);
}

async function tellFound(postgres: Postgres): Promise<void> {
  const url = postgres.urlOf('tejido_bench_search');
  const client = await connect(postgres.urlOf('postgres'));
  await client.query('drop database if exists tejido_bench_search with (force)');
  await client.query('create database tejido_bench_search');
  await importInto(url, COMUNIDAD);
  {
    await using asked = await askedOver(url);
    const people = drawn(await peopleOf(asked), Number(values.names));
    console.log(`${people.length} people of data/comunidad, each asked for once in every way:\n`);
    console.log(
      '| asked by | asked | first five | first ten, more than five alike | more than ten alike | found | wanted |',
    );
    console.log('|---|--:|--:|--:|--:|--:|--:|');
    for (const way of WAYS) console.log(rowOf(await findAll(asked, people, way, draw)));
  }
  await client.query('drop database tejido_bench_search with (force)');
  await client.end();
}

function rowOf({ way, asked, five, ten, alike, missed }: Found): string {
  for (const each of missed) console.error(`${way.name}: missed ${each}`);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `| ${[way.name, asked, five, ten, alike, percent((five + ten) / (asked - alike)), percent(way.target)].join(' | ')} |`;
}

async function tellTimes(postgres: Postgres): Promise<void> {
  console.log(
    `\n${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}; one search after the other, the best of ${ROUNDS}, without HTTP:\n`,
  );
  console.log('| size | people | what | asked | p50 | p95 |\n|---|--:|---|--:|--:|--:|');
  for (const size of values.sizes.split(',') as Size[]) {
    const url = await fillDatabase(postgres, size, values.keep);
    await using asked = await askedOver(url);
    for (const line of await timesOf(asked, size)) console.log(line);
  }
}

/** How long searches take: for people in all ways in turn, and for what is common. */
async function timesOf(asked: Asked, size: Size): Promise<string[]> {
  const { experts } = await asked.ask(
    '{ experts(first: 100, orderBy: LATEST_CHANGE) { totalCount nodes { id displayName } } }',
    {},
  );
  const people = drawn(experts.nodes, 50);
  const texts = people.flatMap(({ displayName }) =>
    WAYS.flatMap((way) => way.textOf(wordsOf(displayName), draw) ?? []),
  );
  for (const text of texts.slice(0, 40)) await asked.ask(TIMED, { text });
  const row = (what: string, times: number[]) => {
    const at = (share: number) => `${times[Math.floor(share * times.length)]!.toFixed(1)} ms`;
    return `| ${[size, experts.totalCount, what, times.length, at(0.5), at(0.95)].join(' | ')} |`;
  };
  return [row('people', await timed(asked, texts)), row('common words', await timed(asked, COMMON))];
}

/** How long each of some texts takes at best, in milliseconds, ascending. */
async function timed({ ask }: Asked, texts: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const each: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      await ask(TIMED, { text });
      each.push(performance.now() - start);
    }
    times.push(Math.min(...each));
  }
  return times.sort((one, other) => one - other);
}
