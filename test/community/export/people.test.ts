import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../../support/world.ts';
import { files, serveWorld } from './serve-world.ts';

/** What must be in no file: of whoever is withheld, or would not be tied. */
const SECRETS = ['Ausente', 'Retirada', 'Reservada', 'Suelta', 'x-billed'];

const people: Record<string, { id: number }> = {};

const world = await createWorld((scribe) => {
  const said = {
    Ausente: { consent: 'DENIED' },
    Retirada: { consent: 'WITHDRAWN' },
    Reservada: { consent: 'EMBARGOED' },
    Suelta: { tieConsent: 'DENIED' },
    Presente: {},
    Visible: { consent: 'GRANTED', biography: 'x-billed' },
    Saliente: {},
  };
  const edition = scribe.edition(scribe.series('Serie'), 'Serie 2021', { year: 2021 });
  const table = scribe.activity(edition, 'Mesa');
  for (const [name, fields] of Object.entries(said)) {
    people[name] = scribe.expert(name, fields);
    scribe.participation(table, people[name] as object, {
      billedAs: 'x-billed',
      onBehalfOf: scribe.organization(`Casa ${name.length} ${name === 'Suelta' ? 'S' : name[0]}`),
    });
  }
  const off = scribe.activity(
    scribe.edition(scribe.series('Callada', { expertTies: 'OFF' }), 'Callada 2021', { year: 2021 }),
    'Callada',
  );
  for (const name of ['Una', 'Otra'])
    scribe.participation(off, scribe.expert(`${name} de la callada`), {
      onBehalfOf: scribe.organization(`Casa ${name}`),
    });
});
const { get, log } = await serveWorld(world);

const act = (statement: string) => world.write(({ em }) => em.execute(statement));

/** The revision that holds all that was written before: files of tables wait for it. */
const revisionNow = async () => (await get('/data/sectors.csv')).headers.get('x-tejido-revision');

const all = async () =>
  Promise.all(files.map(async (file) => ({ file, text: (await get(`/export/${file}`)).text })));

describe('a file', () => {
  it('has nobody in it who is withheld or would not be tied, nor of a series that shows no ties', async () => {
    const ids = ['Ausente', 'Retirada', 'Reservada', 'Suelta'].map((name) => idOf(people[name]!));
    for (const { file, text } of await all()) {
      for (const secret of [...SECRETS, 'de la callada']) expect(text, file).not.toContain(secret);
      for (const id of ids) expect(text, file).not.toMatch(new RegExp(`\\b${id}\\b`));
      if (file.startsWith('experts')) expect(text, file).toContain('Presente');
      else expect(text, file).toContain('Casa 8 P');
    }
  });

  it('still counts them for their organizations', async () => {
    const { text } = await get('/export/organizations.edges.csv');
    // Seven at one table, and two at the silent one.
    expect(text.trimEnd().split('\n')).toHaveLength(1 + (7 * 6) / 2 + 1);
    expect((await get('/export/experts.edges.csv')).text.trimEnd().split('\n')).toHaveLength(1 + 3);
  });

  it('does not have who withdraws from the moment on, and nor does whoever kept a copy', async () => {
    const before = await get('/export/experts.gexf');
    expect(before.text).toContain('Saliente');
    await act(`update expert set consent = 'WITHDRAWN' where name = 'Saliente'`);
    const { headers } = before;
    const again = await get('/export/experts.gexf', { headers: { 'if-none-match': headers.get('etag')! } });
    expect(again.status).toBe(200);
    expect(again.headers.get('etag')).not.toBe(headers.get('etag'));
    for (const { file, text } of await all()) expect(text, file).not.toContain('Saliente');
    expect(await revisionNow()).not.toBe(headers.get('x-tejido-revision'));
  });
});

describe('a copy', () => {
  const conditional = (file: string, etag: string) =>
    get(`/export/${file}`, { headers: { 'if-none-match': etag } });

  it.each(files)('of %s is good for as long as nothing changes', async (file) => {
    const { headers } = await get(`/export/${file}`);
    const etag = headers.get('etag')!;
    for (const given of [etag, etag.slice(2), `"x", ${etag}`, '*']) {
      const { status, text, headers: same } = await conditional(file, given);
      expect([given, status, text]).toEqual([given, 304, '']);
      expect(same.get('etag')).toBe(etag);
      expect(same.get('access-control-allow-origin')).toBe('*');
    }
    expect((await conditional(file, '"x"')).status).toBe(200);
  });

  it('of one file is none of another, nor of another part of it', async () => {
    const tags = await Promise.all(
      [...files, 'experts.gexf?minShared=2', 'experts.gexf?locale=en'].map(async (file) =>
        (await get(`/export/${file}`)).headers.get('etag'),
      ),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });

  it.each([
    [
      'an organization',
      `update organization set name = 'Casa 8 P nueva' where name = 'Casa 8 P'`,
      'organizations.gexf',
    ],
    ['an expert', `update expert set name = 'Presente nueva' where name = 'Presente'`, 'experts.net'],
    ['an activity', `update activity set title = 'Mesa nueva' where title = 'Mesa'`, 'two-mode.graphml'],
    [
      'an edition',
      `update edition set slug = 'serie-nueva' where slug = 'serie-2021'`,
      'organizations.edges.csv',
    ],
  ])('is no good any more once the name of %s has changed, at the same revision', async (_, change, file) => {
    const revision = await revisionNow();
    const { headers, text } = await get(`/export/${file}`);
    await act(change);
    await expect.poll(async () => (await conditional(file, headers.get('etag')!)).status).toBe(200);
    const now = await conditional(file, headers.get('etag')!);
    expect(now.headers.get('etag')).not.toBe(headers.get('etag'));
    expect(now.text).not.toBe(text);
    expect(now.text).toMatch(/nueva/);
    // How a name is spelt is not what the graph is made of, as long as it keeps its place in the alphabet.
    expect([now.headers.get('x-tejido-revision'), await revisionNow()]).toEqual([revision, revision]);
  });

  it('is of another revision once a name has another place in the alphabet', async () => {
    const revision = await revisionNow();
    await act(`update organization set name = 'Zeta' where name = 'Casa 8 P nueva'`);
    expect(await revisionNow()).not.toBe(revision);
  });
});

it('none of this was an error', () => {
  expect(log.filter((line) => line.includes('"level":50'))).toHaveLength(0);
});
