import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../src/community/storage/snapshots.ts';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
import { type SixOrganizations, sixOrganizations } from '../community/fields/six-organizations.ts';
import { serveWorld } from '../support/served.ts';

let of!: SixOrganizations;
const { world, url, get } = await serveWorld((scribe) => {
  of = sixOrganizations(scribe);
});

const take = async (label: string, doi?: string) => {
  const revision = await world.app.community.refreshedRevision();
  return takeSnapshot(world.database.orm.em, revision, { label, doi, actor: 'test' });
};

const errorOf = (body: string) => JSON.parse(body).errors[0];

const citedIn = (headers: Headers) => /<([^>]+)>; rel="cite-as"/.exec(headers.get('link')!)![1]!;

const pathOf = (address: string) => address.slice(url.length);

type Row = Record<string, string>;
const rowsOf = (body: string): Row[] => parse(body, { columns: true });
const FIGURES = ['id', 'source', 'target', 'shared', 'jaccard', 'newman', 'surprise', 'degree', 'x', 'y'];
const figuresOf = (body: string) => rowsOf(body).map((row) => FIGURES.map((name) => row[name]).join(' '));

const FILES = ['nodes.csv', 'edges.csv', 'gexf', 'graphml', 'net', 'graphology.json'].map(
  (end) => `organizations.${end}`,
);

describe('what is cited of a live file', () => {
  it('answers while its revision is the newest, and then says what is kept', async () => {
    const { headers } = await get('/data/organizations.csv');
    const cited = citedIn(headers);
    const revision = headers.get('x-tejido-revision')!;
    expect(cited).toBe(`${url}/data/organizations.csv?revision=${revision}`);
    expect((await get(pathOf(cited))).status).toBe(200);
    const graph = citedIn((await get('/export/organizations.gexf?minShared=2')).headers);
    expect(graph).toBe(`${url}/export/organizations.gexf?minShared=2&revision=${revision}`);
    expect((await get(pathOf(graph))).status).toBe(200);

    await take('Memoria', '10.5281/zenodo.1');
    const { headers: again } = await get('/export/organizations.gexf?minShared=2');
    expect(citedIn(again)).toBe(`${url}/snapshots/${revision}/organizations.gexf?minShared=2`);

    await world.write((scribe) => {
      const table = scribe.activity(of.editions['2023'] as never, 'Otra');
      for (const name of ['Nueva', 'Novísima'])
        scribe.participation(table, scribe.expert(`Persona de ${name}`), {
          onBehalfOf: scribe.organization(name),
        });
    });
    const { name: newest } = await world.app.community.refreshedRevision();
    expect(newest).not.toBe(revision);
    for (const address of [cited, cited.replace('/data/organizations.csv', '/export/experts.gexf')]) {
      await expect.poll(async () => (await get(pathOf(address))).status).toBe(410);
      const { message, extensions } = errorOf((await get(pathOf(address))).body);
      expect(message).toContain(`not at ${revision}`);
      expect(message).toContain(`${url}/snapshots/${revision}`);
      expect(extensions).toMatchObject({ code: 'GONE', snapshot: `${url}/snapshots/${revision}` });
    }
    const kept = await get(pathOf(graph));
    expect([kept.status, kept.headers.get('location')]).toEqual([
      307,
      `${url}/snapshots/${revision}/organizations.gexf?minShared=2`,
    ]);
    const unknown = await get('/data/organizations.csv?revision=0123456789ab');
    expect([unknown.status, errorOf(unknown.body).message]).toEqual([
      410,
      expect.stringContaining('No snapshot holds it;'),
    ]);
  });
});

describe('a snapshot', () => {
  const snapshot = async () => {
    const { snapshots } = await world.read('{ snapshots { nodes { label revision contentHash } } }');
    return snapshots.nodes[0] as { label: string; revision: string; contentHash: string };
  };

  it('says what it is, how it is cited and which files it has, and each is there', async () => {
    const { revision, contentHash } = await snapshot();
    const address = `${url}/snapshots/${revision}`;
    const described = JSON.parse((await get(`/snapshots/${revision}`)).body);
    expect(described).toMatchObject({ label: 'Memoria', revision, contentHash, doi: '10.5281/zenodo.1' });
    const addresses = described.files.map((file: { url: string }) => file.url);
    expect(addresses.toSorted()).toEqual(FILES.map((name) => `${address}/${name}`).sort());
    for (const each of [...addresses, ...Object.values<string>(described.citation)]) {
      const { status, headers } = await get(pathOf(each));
      expect([each, status, headers.get('cache-control')]).toEqual([each, 200, 'public, no-cache']);
    }
    const bibtex = (await get(`/snapshots/${revision}/citation.bib`)).body;
    expect(bibtex).toContain(`@misc{tejido-${revision},\n  title = {{Tejido network: Memoria}},`);
    expect(bibtex).toContain(`  doi = {10.5281/zenodo.1},\n  url = {${address}},`);
    const [item] = JSON.parse((await get(`/snapshots/${revision}/citation.json`)).body);
    expect(item).toMatchObject({ type: 'dataset', URL: address, version: revision, DOI: '10.5281/zenodo.1' });
  });

  it('has the figures of its moment, and the same file to the last byte when it is asked again', async () => {
    const { revision } = await snapshot();
    for (const name of FILES) {
      const first = await get(`/snapshots/${revision}/${name}`);
      expect(first.headers.get('x-tejido-revision')).toBe(revision);
      expect(citedIn(first.headers)).toBe(`${url}/snapshots/${revision}/${name}`);
      expect(first.body).not.toContain('Novísima');
      const etag = first.headers.get('etag')!;
      await world.write((scribe) => scribe.organization(`Ajena a ${name}`));
      const again = await get(`/snapshots/${revision}/${name}`, { 'if-none-match': etag });
      expect([name, again.status]).toEqual([name, 304]);
      expect((await get(`/snapshots/${revision}/${name}`)).body).toBe(first.body);
    }
    const filtered = await get(`/snapshots/${revision}/organizations.edges.csv?minShared=2`);
    expect(rowsOf(filtered.body).length).toBe(1);
  });

  it('calls by their names of today those who are there, and its figures stay', async () => {
    const { revision } = await snapshot();
    const nodes = () => get(`/snapshots/${revision}/organizations.nodes.csv`);
    const before = await nodes();
    await world.write(async ({ em }) => {
      (await em.findOneOrFail(OrganizationTable, { slug: 'alba' })).name = 'Amanecer';
      (await em.findOneOrFail(ExpertTable, { slug: 'persona-de-cima' })).consent = 'WITHDRAWN';
    });
    const after = await nodes();
    expect(after.body).toContain('Amanecer');
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    expect(figuresOf(after.body)).toEqual(figuresOf(before.body));
  });

  it('changes no layout of the newest map', async () => {
    const { revision } = await snapshot();
    const stored = () => world.sql('select kind, revision, md5(contents) as hash from stored_layout');
    const newest = async () => (await get('/export/organizations.gexf')).headers.get('x-tejido-revision');
    const { name } = await world.app.community.refreshedRevision();
    await expect.poll(newest).toBe(name); // the graph follows the log a moment later
    const before = await stored();
    await get(`/snapshots/${revision}/organizations.gexf?locale=en`);
    expect(await stored()).toEqual(before);
  });

  it.each(['experts.gexf', 'two-mode.graphml'])('has no %s, for people choose on any day', async (name) => {
    const { revision } = await snapshot();
    const { status, body } = await get(`/snapshots/${revision}/${name}`);
    expect([status, errorOf(body).message]).toEqual([
      404,
      expect.stringContaining('A snapshot has files of organizations alone'),
    ]);
  });

  it.each(['/snapshots/0123456789ab', '/snapshots/x/organizations.gexf', '/snapshots/x/citation.bib'])(
    'at %s there is none',
    async (path) => {
      const { status, body } = await get(path);
      expect([status, errorOf(body).message]).toEqual([
        404,
        expect.stringContaining('No snapshot holds a revision "'),
      ]);
    },
  );
});

it('the newest revision has a citation, which leads to its own address', async () => {
  const { name } = await world.app.community.refreshedRevision();
  await expect
    .poll(async () => (await get('/data/citation.bib')).body)
    .toContain(`url = {${url}/data/network.zip?revision=${name}}`);
  const [item] = JSON.parse((await get('/data/citation.json')).body);
  expect((await get(pathOf(item.URL))).status).toBe(200);
});
