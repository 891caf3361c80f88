import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { OrganizationTable } from '../../../src/domain/organization/organization.table.ts';
import { createWorld, idOf } from '../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../fields/six-organizations.ts';
import { serveWorld } from './serve-world.ts';

let of!: SixOrganizations;
const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
  of.organizations.A.acronym = 'ALB';
  scribe.identify(of.organizations.A, 'ROR', '01tmp8f25');
  scribe.identify(of.organizations.A, 'WIKIDATA', 'Q6034780');
  scribe.identify(of.organizations.A, 'EXTERNAL', 'a-1', { publisher: 'somebody' });
  scribe.convening(of.editions['2023'] as object, of.organizations.A);
  scribe.convening(of.editions['2023'] as object, of.organizations.F);
});
const { url, get } = await serveWorld(world);

type Row = Record<string, string>;
const table = async (file: string): Promise<Row[]> =>
  parse((await get(`/export/${file}`)).text, { columns: true });

it('a node says by what it is known here and elsewhere', async () => {
  const rows = await table('organizations.nodes.csv');
  expect(rows.find(({ label }) => label === 'Alba')).toMatchObject({
    id: idOf(of.organizations.A),
    slug: 'alba',
    address: `${url}/organizations/alba`,
    acronym: 'ALB',
    state: 'MX-JAL',
    ror: '01tmp8f25',
    wikidata: 'Q6034780',
    sector: 'gobierno',
    synthetic: 'false',
  });
  // What is not known is empty.
  expect(rows.find(({ label }) => label === 'Eco')).toMatchObject({ state: '', ror: '', wikidata: '' });
});

it('a tie names both its ends so, and each is a node', async () => {
  const [ties, nodes] = await Promise.all(
    ['edges.csv', 'nodes.csv'].map((end) => table(`organizations.${end}`)),
  );
  for (const key of ['slug', 'address']) {
    const known = new Set(nodes!.map((node) => node[key]));
    for (const tie of ties!) {
      expect(known).toContain(tie[`source_${key}`]);
      expect(known).toContain(tie[`target_${key}`]);
    }
  }
  expect(ties!.find(({ source_slug }) => source_slug === 'alba')).toMatchObject({
    source_ror: '01tmp8f25',
    source_wikidata: 'Q6034780',
    target_ror: '',
  });
});

it('experts have no column of what only organizations have; an event has its own page', async () => {
  const [expert] = await table('experts.nodes.csv');
  expect(expert).toMatchObject({ slug: expect.any(String), wikidata: '' });
  expect(Object.keys(expert!)).not.toContain('ror');
  const events = (await table('two-mode.nodes.csv')).filter(({ kind }) => kind === 'ACTIVITY');
  expect(events.map(({ address }) => address)).toContain(`${url}/activities/mesa-de-agua`);
});

it('XML says the same', async () => {
  const { text } = await get('/export/organizations.gexf');
  expect(text).toContain('<attvalue for="ror" value="01tmp8f25"/>');
  expect(text).toContain(`<attvalue for="address" value="${url}/organizations/alba"/>`);
});

it('a file without parameters has the ties of the map without parameters: through all channels', async () => {
  const pairs = (rows: Row[]) => rows.map((row) => `${row.source_label}-${row.target_label}`).sort();
  const all = pairs(await table('organizations.edges.csv'));
  expect(all).toContain('Alba-Faro');
  expect(all).toEqual(pairs(await table('organizations.edges.csv?channels=ACTIVITY,CONVENING,OUTCOME')));
  expect(pairs(await table('organizations.edges.csv?channels=ACTIVITY'))).not.toContain('Alba-Faro');
});

it('another identifier makes another file', async () => {
  const before = await get('/export/organizations.gexf');
  await world.write((scribe) =>
    scribe.identify(scribe.em.getReference(OrganizationTable, of.organizations.B.id), 'WIKIDATA', 'Q42'),
  );
  const headers = { 'if-none-match': before.headers.get('etag')! };
  await expect.poll(async () => (await get('/export/organizations.gexf', { headers })).text).toContain('Q42');
});
