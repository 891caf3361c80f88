import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { onTestFinished } from 'vitest';
import { type Ledger, openLedger } from '../../../src/curation/leaving/ledger.ts';
import type { LeavingSetting } from '../../../src/curation/leaving/setting.ts';
import { openNetwork } from '../../../src/network-database.ts';
import { writeAs } from '../../../src/platform/changes/write-as.ts';
import { temporaryFolder } from '../../exchange/package-on-disk.ts';
import { TEST_KEY } from '../../support/database.ts';
import { freshWorld, type Scribe, type World } from '../../support/world.ts';

/** Two people on a panel; of the first everything is recorded that can be. */
export function anaAndBeto(scribe: Scribe) {
  const ana = scribe.expert('Ana Núñez', {
    consent: 'GRANTED',
    familyName: 'Núñez',
    biography: 'Estudia ríos.',
    biographyTranslations: { es: 'Estudia ríos.', en: 'Studies rivers.' },
    url: 'https://ana.example/',
    photo: { url: 'https://ana.example/a.png', credit: 'Luz' },
  });
  scribe.identify(ana, 'ORCID', '0000-0002-1825-0097');
  scribe.identify(ana, 'EXTERNAL', 'ana-77', { publisher: 'acme' });
  const uni = scribe.organization('Universidad');
  scribe.affiliation(ana, uni, { title: 'Directora' });
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021');
  const panel = scribe.activity(edition, 'Un panel');
  scribe.participation(panel, ana, { onBehalfOf: uni, billedAs: 'Dra. Ana', roleAsGiven: 'Ponente' });
  scribe.participation(panel, scribe.expert('Beto Peña'));
  return { ana };
}

/** Where people leave: the network, its ledger, and how acts are done in it. */
export interface LeavingWorld {
  world: World;
  orm: MikroORM;
  setting: LeavingSetting;
  act: <T>(work: (em: EntityManager) => Promise<T>, reason?: string) => Promise<T>;
  /** The lines of the ledger, without what is different each time. */
  lines: () => Promise<{ line: string; id: string }[]>;
}

/** Does acts in a database with the ledger beside it, as a server does. */
export async function openLeaving(
  url: string,
  ledger: Ledger,
): Promise<Pick<LeavingWorld, 'orm' | 'act' | 'setting'>> {
  const network = await openNetwork(url, undefined, { personKey: TEST_KEY, ledger });
  onTestFinished(() => network[Symbol.asyncDispose]());
  const act: LeavingWorld['act'] = (work, reason = 'asked for') =>
    writeAs(network.orm.em.fork(), { kind: 'consent', actor: 'steward', reason }, work);
  return { orm: network.orm, act, setting: { ledger, blockingDays: 90, today: '2026-12-01' } };
}

/** A new network with a ledger of its own. */
export async function leavingWorld(fill: (scribe: Scribe) => unknown = anaAndBeto): Promise<LeavingWorld> {
  const world = await freshWorld(fill);
  const path = join(await temporaryFolder(), 'suppressed.ndjson');
  const opened = await openLeaving(world.database.url, await openLedger(path));
  const lines = async () =>
    (await readFile(path, 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { world, ...opened, lines };
}

/** All that a database holds, table by table, as text. */
export async function everythingIn(
  orm: MikroORM,
  schemas = ['public', 'private'],
): Promise<Map<string, string>> {
  const em = orm.em.fork();
  const tables = await em.execute<{ name: string }[]>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any(?::text[]) order by 1`,
    [`{${schemas.join(',')}}`],
  );
  const all = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await em.execute<{ text: string }[]>(
      `select coalesce(string_agg(t::text, chr(10) order by t::text), '') as text from ${name} t`,
    );
    all.set(name, row!.text);
  }
  return all;
}

/** What tells of Ana: in the tables it is nowhere but where it may be. */
export const OF_ANA = [
  'Ana Núñez',
  'ana-nunez',
  'Estudia ríos',
  'Studies rivers',
  'ana.example',
  '0000-0002-1825-0097',
  'ana-77',
  'Directora',
  'Dra. Ana',
  'Ponente',
];

/** The tables in which one of the texts stands. */
export const placesOf = (all: Map<string, string>, texts: readonly string[]): string[] =>
  [...all].flatMap(([name, text]) =>
    texts.some((each) => text.toLowerCase().includes(each.toLowerCase())) ? [name] : [],
  );
