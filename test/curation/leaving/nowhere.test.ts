import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { restoreBackup } from '../../../src/backup/restore-backup.ts';
import { writeBackup } from '../../../src/backup/write-backup.ts';
import { takeSnapshot } from '../../../src/community/storage/snapshots.ts';
import { leave } from '../../../src/curation/leaving/leave.ts';
import { openLedger } from '../../../src/curation/leaving/ledger.ts';
import { recordConsent } from '../../../src/curation/leaving/record-consent.ts';
import { replayLedger } from '../../../src/curation/leaving/replay-ledger.ts';
import { type LeaveLevel, leaveLevels } from '../../../src/domain/expert/departure.table.ts';
import { exportPackage } from '../../../src/exchange/index.ts';
import { contentOf, temporaryFolder } from '../../exchange/package-on-disk.ts';
import { bareDatabase, TEST_KEY } from '../../support/database.ts';
import { closeAtOnce } from '../../support/http.ts';
import { givePortraits } from '../../support/portraits.ts';
import { amount } from '../../support/proof.ts';
import { openServer } from '../../support/served.ts';
import { createWorld, type Scribe } from '../../support/world.ts';
import { foundIn } from './needles.ts';
import { everythingIn, openLeaving } from './people-who-leave.ts';

/** How many people leave at each level. */
const EACH = amount({ suite: 2, proof: 20 });

/** Somebody of whom everything is recorded, in texts that nothing else has. */
const personOf = (level: LeaveLevel, n: number) => {
  const key = `${level.toLowerCase().replaceAll('_', '')}${n}`;
  return {
    level,
    slug: `zoe-${key}`,
    name: `Zoë D'Ávila "${key}"`,
    biography: `Biografía de ${key}: ríos & años.`,
    url: `https://pagina-${key}.example/`,
    photo: `https://foto-${key}.example/ñ.png`,
    credit: `Crédito de ${key}`,
    orcid: `0000-0000-${key}`,
    external: `externo-${key}`,
    title: `Título de ${key}`,
    billed: `Dra. Zoë ${key}`,
    role: `Tejedora ${key}`,
  };
};

const people = leaveLevels.flatMap((level) => Array.from({ length: EACH }, (_, n) => personOf(level, n)));
type Person = (typeof people)[number];

function fill(scribe: Scribe) {
  const uni = scribe.organization('Universidad', { sector: scribe.sector('Academia') });
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', {
    year: 2021,
    startsOn: '2021-05-13',
  });
  scribe.convening(edition, uni);
  const panel = scribe.activity(edition, 'Un panel', { startsAt: new Date('2021-05-13T10:00:00Z') });
  for (const person of people) {
    const { slug, biography, url, photo, credit, orcid, external, title, billed, role } = person;
    const expert = scribe.expert(person.name, {
      slug,
      consent: 'GRANTED',
      biography,
      biographyTranslations: { es: biography },
      url,
      photo: { url: photo, credit },
    });
    scribe.identify(expert, 'ORCID', orcid);
    scribe.identify(expert, 'EXTERNAL', external, { publisher: 'acme' });
    scribe.affiliation(expert, uni, { title });
    scribe.participation(panel, expert, { onBehalfOf: uni, billedAs: billed, roleAsGiven: role });
  }
  scribe.participation(panel, scribe.expert('Queda Aquí'), { onBehalfOf: uni });
  scribe.participation(panel, scribe.expert('Fuera Demarcos'), { onBehalfOf: uni });
}

/** What is to be found nowhere of somebody at their level. */
function gone({
  level,
  slug,
  name,
  biography,
  url,
  photo,
  credit,
  orcid,
  external,
  title,
  billed,
  role,
}: Person): string[] {
  if (level === 'HIDE_PHOTO') return [photo, credit];
  if (level === 'HIDE_PROFILE') return [biography, url, photo, credit];
  return [slug, name, biography, url, photo, credit, orcid, external, title, billed, role];
}

const world = await createWorld(fill);
await givePortraits(world);
const written: string[] = [];
const server = await openServer(world.database.reading, {
  writer: world.database.orm,
  personKey: TEST_KEY,
  logLevel: 'warn',
  logDestination: { write: (line: string) => void written.push(line) },
});
afterAll(() => closeAtOnce(server));
const url = await server.listen({ port: 0, host: '127.0.0.1' });

const FILES = [
  '/changes.ndjson',
  '/sitemap.xml',
  '/data',
  '/data/experts.csv',
  '/data/participations.csv',
  '/export/experts.gexf',
  '/export/experts.nodes.csv',
  '/export/organizations.graphology.json',
  '/embed/speakers?edition=encuentro-2021',
  '/embed/speakers.json?edition=encuentro-2021',
  '/embed/speakers.csv?edition=encuentro-2021',
  '/embed/programme?edition=encuentro-2021',
  '/embed/programme.json?edition=encuentro-2021',
  '/calendar/editions/encuentro-2021.ics',
  '/organizations/universidad/changes.atom',
  '/editions/encuentro-2021/changes.atom',
  '/.well-known/tejido.json',
  '/map',
  '/?q=',
];

const QUERIES = [
  `{ experts(first: 90) { nodes { id slug displayName sortName familyName identifiers { value } } } }`,
  `{ experts(first: 90) { nodes { affiliations { title } withheld { field } } } }`,
  `{ participations: activities(first: 2) { nodes { participants(first: 90) { nodes { billedAs role expert { displayName } } } } } }`,
  `{ experts(first: 100) { nodes { id slug displayName bio url photo { url credit } } } }`,
  `{ activities(first: 10) { nodes { title participants(first: 100) { nodes { billedAs withheld expert { slug displayName bio } } } } } }`,
  `{ changes(first: 100) { nodes { entityType entityId kind fields values { field before after } } } }`,
  `{ ties(between: EXPERT, first: 50) { nodes { a { ... on Expert { displayName } } b { ... on Expert { displayName } } } } }`,
  `{ communityMap(between: EXPERT) { nodes { id label } } }`,
  `{ snapshots { nodes { label revision } } }`,
];

const get = async (path: string): Promise<[string, string]> => {
  const response = await fetch(url + path, { redirect: 'manual', headers: { accept: '*/*' } });
  return [path, `${response.status}\n${[...response.headers].flat().join('\n')}\n${await response.text()}`];
};

const ask = async (query: string, variables: object = {}): Promise<[string, string]> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return [query, await response.text()];
};

/** All that the public can ask for: pages of the sitemap in both languages, files, feeds, embeds, and a corpus of queries. */
async function everythingPublic(ids: readonly string[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const add = async (answer: Promise<[string, string]>) => void answers.set(...(await answer));
  for (const path of FILES) await add(get(path));
  const addresses = (xml: string) =>
    [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, each]) => each!.slice(url.length));
  for (const part of addresses(answers.get('/sitemap.xml')!)) await add(get(part));
  for (const page of [...answers].flatMap(([path, body]) =>
    path.startsWith('/sitemap-') ? addresses(body) : [],
  )) {
    await add(get(page));
    await add(get(`${page}?lang=en`));
  }
  for (const query of QUERIES) await add(ask(query));
  await add(
    ask('query N($ids: [ID!]!) { nodes(ids: $ids) { id ... on Expert { slug displayName bio } } }', { ids }),
  );
  for (const { name, slug, level } of people) {
    answers.set(
      `search ${name}`,
      (await ask('query S($t: String!) { search(text: $t) { nodes { label } } }', { t: name }))[1],
    );
    // The page of an address that is asked for may repeat the address; nothing else of the person.
    const [, old] = await get(`/experts/${slug}`);
    answers.set(`page ${slug}`, level === 'WITHHOLD' || level === 'ERASE' ? old.replaceAll(slug, '') : old);
  }
  const folder = join(await temporaryFolder(), 'export');
  await exportPackage(world.database.orm.em.fork(), folder);
  answers.set('export', JSON.stringify(await contentOf(folder)));
  return answers;
}

/** Where something is found that should be nowhere: `person: text in place`. */
const found = (answers: Map<string, string>): string[] =>
  people.flatMap((person) =>
    [...answers].flatMap(([place, body]) => foundIn(body, gone(person)).map((each) => `${each} in ${place}`)),
  );

/** The public tables of a backup, as it lies on the disk. */
async function publicTablesOf(backup: string): Promise<string> {
  const lines = (await text(createReadStream(backup).pipe(createGunzip()))).split('\n');
  let isPublic = false;
  return lines
    .filter((line) => {
      if (line.startsWith('{"table"')) isPublic = line.startsWith('{"table":"public.');
      return isPublic;
    })
    .join('\n');
}

test('whoever left is found nowhere, whatever is asked, and after an older backup is restored', async () => {
  const ledger = await openLedger(join(await temporaryFolder(), 'suppressed.ndjson'));
  const { act, setting } = await openLeaving(world.database.url, ledger);
  const rows: { id: number; slug: string }[] = await world.sql('select id, slug from expert order by id');
  const ids = rows.map(({ id }) => `Expert_${id.toString(36)}`);
  await takeSnapshot(world.database.orm.em, await world.app.community.currentRevision(), {
    label: 'Antes',
    actor: 'test',
  });
  const older = join(await temporaryFolder(), 'older.tejido');
  await writeBackup(world.database.url, older, { place: 'here', report: () => {} });
  const shown = await everythingPublic(ids);
  for (const [place, body] of shown)
    expect(`${place}: ${body.slice(0, 200)}`).not.toMatch(/: [45]\d\d\n|: \{"errors"/);
  for (const person of people) {
    const places = new Set(
      [...shown].flatMap(([place, body]) => (foundIn(body, [person.name]).length ? [place] : [])),
    );
    expect(places.size).toBeGreaterThan(10); // it is looked for where it stands
  }
  const embedded = [...shown].filter(
    ([path, body]) => path.startsWith('/embed/') && body.includes('Fuera Demarcos'),
  );
  expect(embedded).toHaveLength(5);

  for (const { slug, level } of people) {
    const expert = rows.find((row) => row.slug === slug)!.id;
    await act((em) => leave(em, { expert, level }, setting));
  }
  const unembedded = rows.find(({ slug }) => slug === 'fuera-demarcos')!.id;
  const consent = {
    purpose: 'PARTNER_EMBED',
    state: 'WITHDRAWN',
    basis: 'CONSENT',
    noticeVersion: '1',
  } as const;
  await act((em) => recordConsent(em, { expert: unembedded, consent }));
  await world.app.community.refreshedRevision();
  written.length = 0;
  const left = await everythingPublic(ids);
  expect(found(left)).toEqual([]);
  const shownAt = [...left].filter(([, body]) => body.includes('Fuera Demarcos')).map(([path]) => path);
  expect(shownAt).toContain('/experts/fuera-demarcos');
  expect(shownAt.filter((path) => /^\/(embed|calendar)\//.test(path))).toEqual([]);
  expect((await get('/embed/speakers?expert=fuera-demarcos'))[1]).toMatch(/^404\n/);
  expect(found(new Map([['the log of the server', written.join('')]]))).toEqual([]);

  const newer = join(await temporaryFolder(), 'newer.tejido');
  await writeBackup(world.database.url, newer, { place: 'here', report: () => {} });
  expect(found(new Map([['a backup', await publicTablesOf(newer)]]))).toEqual([]);

  const restored = await bareDatabase();
  await restoreBackup(restored, older, { place: 'there', report: () => {} });
  const again = await openLeaving(restored, ledger);
  expect(found(await everythingIn(again.orm, ['public']))).not.toEqual([]);
  expect(await replayLedger(again.orm.em, again.setting)).toEqual({
    withheldAgain: people.length,
    unsettled: 0,
  });
  expect(found(await everythingIn(again.orm, ['public']))).toEqual([]);
  const [row] = await again.orm.em
    .fork()
    .execute<{ text: string }[]>(`select string_agg(l::text, ' ') as text from public_change l`);
  expect(found(new Map([['the public log', row!.text]]))).toEqual([]);
  const erased = people.filter(({ level }) => level === 'ERASE').flatMap(gone);
  expect([...(await everythingIn(again.orm))].flatMap(([, body]) => foundIn(body, erased))).toEqual([]);
});
