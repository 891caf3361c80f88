import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type BatchFacts, writeAs } from '../../src/platform/changes/write-as.ts';
import { serveWorld } from '../support/served.ts';

const { world, url, get } = await serveWorld((scribe) => {
  const edition = scribe.edition(scribe.series('Foro & Red'), 'Foro 2021');
  const una = scribe.organization('Una <Red>', { slug: 'una' });
  const activity = scribe.activity(edition, 'Mesa');
  for (const name of ['Ana', 'Eva']) scribe.participation(activity, scribe.expert(name), { onBehalfOf: una });
});

const act = (facts: Partial<BatchFacts>, statement: string) =>
  writeAs(world.database.orm.em.fork(), { kind: 'edit', actor: 'Eva Luna', ...facts }, (em) =>
    em.execute(statement),
  );

/** What is looked for elements in. */
interface Selectable {
  querySelector: (selector: string) => { textContent: string | null } | null;
}

/** What an Atom feed says, with each of its entries. */
async function feedAt(path: string, headers?: Record<string, string>) {
  const answer = await get(path, headers);
  expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
    path,
    200,
    'application/atom+xml; charset=utf-8',
  ]);
  const { DOMParser } = parseHTML('');
  const feed = new DOMParser().parseFromString(answer.body, 'text/xml');
  const textOf = (element: Selectable, name: string) => element.querySelector(name)?.textContent ?? '';
  const entries = [...feed.querySelectorAll('entry')].map((entry) => ({
    id: textOf(entry, 'id'),
    title: textOf(entry, 'title'),
    author: textOf(entry, 'author name'),
    content: textOf(entry, 'content').split('\n'),
  }));
  const linkOf = (rel: string) => feed.querySelector(`feed > link[rel="${rel}"]`)?.getAttribute('href');
  return { title: textOf(feed, 'feed > title'), entries, linkOf, body: answer.body };
}

it('tells what became of an organization, an act an entry, the newest first, in Spanish and English', async () => {
  const facts = { actorKind: 'CURATOR', reason: 'así se llama & firma' } as const;
  await act(
    facts,
    `update organization set acronym = 'U'; insert into topic (slug, label) values ('t', 'T')`,
  );
  const { title, entries, linkOf } = await feedAt('/organizations/una/changes.atom');
  expect(title).toBe('Cambios: Una <Red>');
  expect(entries).toEqual([
    {
      id: 'tag:127.0.0.1,2025:Organization_1/Batch_2',
      title: 'Cambio: 1 cambiado',
      author: 'Curaduría',
      content: ['Motivo: así se llama & firma', 'Cambió: Organization_1 (acronym)'],
    },
    {
      id: 'tag:127.0.0.1,2025:Organization_1/Batch_1',
      title: 'Cambio: 3 nuevos',
      author: 'Sistema',
      content: expect.arrayContaining(['Nuevo: Organization_1 (name, slug)']),
    },
  ]);
  expect(linkOf('self')).toBe(`${url}/organizations/una/changes.atom?lang=es`);
  expect(linkOf('alternate')).toBe(`${url}/organizations/una?lang=es`);
  expect(linkOf('license')).toMatch(/^https:\/\/creativecommons\.org\//);
  const english = await feedAt('/organizations/una/changes.atom?lang=en');
  expect(english.title).toBe('Changes: Una <Red>');
  expect(english.entries.map((entry) => [entry.id, entry.title, entry.author])).toEqual([
    ['tag:127.0.0.1,2025:Organization_1/Batch_2', 'Edit: 1 changed', 'Curator'],
    ['tag:127.0.0.1,2025:Organization_1/Batch_1', 'Edit: 3 new', 'System'],
  ]);
});

it('tells of an edition and of a person likewise, and each page names its feed', async () => {
  const edition = await feedAt('/editions/foro-2021/changes.atom');
  expect(edition.entries.map(({ title }) => title)).toEqual(['Cambio: 4 nuevos']);
  const person = await feedAt('/experts/ana/changes.atom', { 'accept-language': 'en' });
  expect(person.title).toBe('Changes: Ana');
  for (const [path, title] of [
    ['/organizations/una', 'Cambios: Una <Red>'],
    ['/editions/foro-2021', 'Cambios: Foro 2021'],
    ['/experts/ana', 'Cambios: Ana'],
  ]) {
    const { document } = parseHTML((await get(path!)).body);
    const link = document.querySelector('link[type="application/atom+xml"]')!;
    expect([link.getAttribute('href'), link.getAttribute('title')]).toEqual([
      `${url}${path}/changes.atom?lang=es`,
      title,
    ]);
  }
});

it('sends on from an earlier slug, and has nothing of what there is not or of who is not shown', async () => {
  await act({}, `update organization set slug = 'una-hoy'`);
  await expect
    .poll(async () => {
      const { status, headers } = await get('/organizations/una/changes.atom?lang=en');
      return [status, headers.get('location')];
    })
    .toEqual([301, '/organizations/una-hoy/changes.atom?lang=en']);
  const before = await feedAt('/experts/eva/changes.atom');
  expect(before.entries).toHaveLength(1);
  await act({ kind: 'consent' }, `update expert set consent = 'WITHDRAWN' where name = 'Eva'`);
  const answers = await Promise.all(
    ['eva', 'nadie', "x' or true"].map((slug) => get(`/experts/${encodeURIComponent(slug)}/changes.atom`)),
  );
  expect(answers.map(({ status, body }) => [status, body])).toEqual(
    answers.map(() => [404, 'No hay tal página de cambios.\n']),
  );
  const organization = await feedAt('/organizations/una-hoy/changes.atom');
  expect(organization.entries.at(-1)!.title).toBe('Cambio: 2 nuevos'); // the organization, and Ana's participation
});

it('says who the network is, as its schema has it', async () => {
  const answer = await get('/.well-known/tejido.json');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/json; charset=utf-8',
  ]);
  const about = JSON.parse(answer.body);
  expect(about).toMatchObject({ name: 'Foro & Red', synthetic: false, log: `${url}/changes.ndjson` });
  const schema = await get('/.well-known/tejido.schema.json');
  expect(schema.headers.get('content-type')).toBe('application/schema+json; charset=utf-8');
  expect(JSON.parse(schema.body).$id).toBe(about.$schema);
  const checked = z.fromJSONSchema(JSON.parse(schema.body));
  expect(checked.safeParse(about).success).toBe(true);
  for (const wrong of [
    { ...about, name: '' },
    { ...about, more: 1 },
    { ...about, graph: undefined },
  ])
    expect(checked.safeParse(wrong).success).toBe(false);
});

it('names addresses that answer', async () => {
  const about = JSON.parse((await get('/.well-known/tejido.json')).body);
  const slugs: Record<string, string> = { Organization: 'una-hoy', Edition: 'foro-2021', Expert: 'ana' };
  const feeds = about.feeds.map(({ of, urlTemplate }: { of: string; urlTemplate: string }) =>
    urlTemplate.replace('{slug}', slugs[of]!),
  );
  const { url: first, package: whole, log, graph } = about;
  const graphql = `${graph.url}?query=${encodeURIComponent('{ __typename }')}`;
  const addresses = [first, whole, log, graphql, graph.schema, ...feeds];
  const statuses = addresses.map(async (at) => [
    at,
    (await get(at.slice(url.length), { accept: '*/*' })).status,
  ]);
  expect(await Promise.all(statuses)).toEqual(addresses.map((at) => [at, 200]));
});

/** Where the log is read, in each of its forms. */
const FACES = [
  '/changes.ndjson',
  '/organizations/una-hoy/changes.atom',
  '/editions/foro-2021/changes.atom',
  '/experts/zoe-zq/changes.atom',
  ...['{ changes(first: 100) { nodes { values { field before after } batch { reason publisher actor } } } }']
    .concat(
      ['organization(slug: "una-hoy")', 'edition(slug: "foro-2021")', 'expert(slug: "zoe-zq")'].map(
        (thing) => `{ ${thing} { log(first: 100) { nodes { values { before after } batch { reason } } } } }`,
      ),
    )
    .map((query) => `/graphql?query=${encodeURIComponent(query)}`),
];

/** What each of them says that has the mark of a person in it. */
async function marked(): Promise<string[]> {
  const bodies = FACES.map(async (path) => [path, (await get(path, { accept: '*/*' })).body.toLowerCase()]);
  return (await Promise.all(bodies)).flatMap(([path, body]) => (body!.includes('zq') ? path! : []));
}

it('nothing of somebody who left is in any form of the log, whatever was said of them and why', async () => {
  const why = (reason: string) => ({ actorKind: 'CURATOR', reason }) as const;
  await act(
    why('llega Zoe zq'),
    `insert into expert (slug, name, biography) values ('zoe-zq', 'Zoe zq', 'Sabe zq')`,
  );
  const zoe = `(select id from expert where name like 'Zoe%')`;
  await act(
    why('participa zq'),
    `insert into participation (edition_id, activity_id, expert_id, organization_id, role, billed_as)
      values (1, 1, ${zoe}, 1, 'PANELIST', 'Dra. zq');
    insert into affiliation (expert_id, organization_id, title) values (${zoe}, 1, 'Directora zq');
    insert into expert_identifier (expert_id, scheme, value) values (${zoe}, 'URL', 'https://example.org/zq')`,
  );
  await act(
    why('se llama zq'),
    `update expert set name = 'Zoe Luna zq', slug = 'zoe-luna-zq' where id = ${zoe}`,
  );
  await act(why('otra vez zq'), `update expert set slug = 'zoe-zq' where id = ${zoe}`);
  await expect.poll(marked).toEqual(FACES);
  await act(
    { kind: 'consent', reason: 'lo pidió zq' },
    `update expert set consent = 'WITHDRAWN' where id = ${zoe}`,
  );
  expect(await marked()).toEqual([]);
  const withheld = `(select max(id) from expert)`;
  await act(
    why('corrige zq'),
    `update participation set billed_as = 'Doctora zq' where expert_id = ${withheld}`,
  );
  await act(why('borra zq'), `delete from participation where expert_id = ${withheld}`);
  expect(await marked()).toEqual([]);
});
