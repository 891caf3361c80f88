import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { exportPackage, importPackage } from '../../src/exchange/index.ts';
import { domain, networkOf } from '../../src/network.ts';
import { createToken } from '../../src/platform/access/create-token.ts';
import { openOrm, ormOptions } from '../../src/platform/database/orm.ts';
import { schemaDifference } from '../../src/platform/database/schema-difference.ts';
import { stored as ownStored, packageFormat, tables } from '../../src/tables.ts';
import { pepper, TEST_PEPPERS } from '../access/actors.ts';
import { contentOf, countsOf, errorsOf } from '../exchange/package-on-disk.ts';
import { createDatabase } from '../support/database.ts';
import { openServer } from '../support/served.ts';
import { module as grant } from './grant/index.ts';
import { stored } from './grant/stored.ts';

// All that the network does for an entity, it does for one of which nothing but a folder is known: ./grant.

const format = packageFormat.with(stored.files!);
const network = networkOf([...domain, grant]);

const FILES = {
  sources: 'id,url,title\nreport,https://example.org/report,Annual report\n',
  organizations: 'id,name\nfund,Open Fund\n',
  editions: 'id,series,name,year\ng-2021,gathering,Gathering 2021,2021\n',
  grants:
    'id,title,funder_id,edition_id,amount,currency,paid,source\n' +
    'travel,Travel of speakers,fund,g-2021,120000,MXN,yes,report\nroom,Room and sound,fund,g-2021,900,USD,,\n',
};

async function openAll() {
  const database = await createDatabase();
  const orm = await openOrm(ormOptions(database.url, [...tables, ...stored.tables], migrations));
  for (const statement of await schemaDifference(database.url, [...ownStored, stored]))
    await orm.em.getConnection().execute(statement);
  const { secret } = await createToken(orm.em.fork(), {
    name: 'Ana',
    role: 'STEWARD',
    createdBy: 'cli',
    pepper: pepper(),
  });
  const server = await openServer(orm, { writer: orm, logLevel: 'silent', network, peppers: TEST_PEPPERS });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const folder = await mkdtemp(join(tmpdir(), 'tejido-module-'));
  const close = async () => {
    await rm(folder, { recursive: true });
    await server.close();
    await orm.close();
    await database.drop();
  };
  return { orm, url, folder, secret, close };
}

describe('an entity that is declared in one folder', () => {
  let opened: Awaited<ReturnType<typeof openAll>>;
  const text = async (path: string) => (await fetch(opened.url + path)).text();
  const ask = async (query: string, more: Record<string, string> = {}) => {
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json', ...more };
    const response = await fetch(`${opened.url}/graphql`, { method: 'POST', body, headers });
    // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
    const { data, errors } = (await response.json()) as { data: any; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  };
  const bringIn = async (files: Record<string, string>) => {
    const folder = join(opened.folder, 'acme');
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, `${name}.csv`), content);
    return importPackage(opened.orm.em, folder, { actor: 'test', format });
  };

  beforeAll(async () => {
    opened = await openAll();
    const report = await bringIn(FILES);
    expect(errorsOf(report)).toEqual([]);
  });
  afterAll(() => opened.close());

  it('comes in from its file, which changes nothing a second time', async () => {
    expect(countsOf(await bringIn(FILES))).toMatchObject({ grants: [0, 0, 2] });
  });

  it('is refused by file and line where a cell is wrong', async () => {
    const wrong = { ...FILES, grants: FILES.grants.replace('MXN', 'pesos') };
    expect(errorsOf(await bringIn(wrong))).toEqual([
      'grants.csv:2 currency "pesos": expected a currency such as MXN',
    ]);
  });

  it('goes out as it came in, described in datapackage.json', async () => {
    const { folder } = await exportPackage(opened.orm.em, join(opened.folder, 'out'), { format });
    const content = await contentOf(folder);
    expect(content['grants.csv']).toBe(
      'id,title,funder_id,edition_id,amount,currency,paid,source\n' +
        'room,Room and sound,fund,g-2021,900,USD,,\ntravel,Travel of speakers,fund,g-2021,120000,MXN,true,report\n',
    );
    expect(content['identifiers.csv']).toContain('grants,travel,external,acme,travel,false');
    const { resources } = JSON.parse(content['datapackage.json']!);
    expect(resources.map(({ name }: { name: string }) => name)).toContain('grants');
  });

  it('is in the graph in both directions, with its sources', async () => {
    const { grant, organization, edition } = await ask(`{
      grant(slug: "travel") { amount currency funder { name } edition { name } sources { nodes { title } } }
      organization(slug: "fund") { grants { totalCount nodes { title paid } } }
      edition(slug: "g-2021") { grants { nodes { title funder { name } } } }
    }`);
    expect(grant).toEqual({
      amount: 120000,
      currency: 'MXN',
      funder: { name: 'Open Fund' },
      edition: { name: 'Gathering 2021' },
      sources: { nodes: [{ title: 'Annual report' }] },
    });
    expect(organization.grants).toEqual({
      totalCount: 2,
      nodes: [
        { title: 'Room and sound', paid: null },
        { title: 'Travel of speakers', paid: true },
      ],
    });
    expect(edition.grants.nodes[0]).toEqual({ title: 'Room and sound', funder: { name: 'Open Fund' } });
  });

  it('is a node, and is known to be there by its slug', async () => {
    const { grant } = await ask('{ grant(slug: "room") { id } }');
    const { node, isGone } = await ask(`{
      node(id: "${grant.id}") { __typename ... on Grant { title } }
      isGone(type: GRANT, slug: "room")
    }`);
    expect(node).toEqual({ __typename: 'Grant', title: 'Room and sound' });
    expect(isGone).toBe(false);
  });

  it('is found by search, among all and by its own type', async () => {
    const { all, own } = await ask(`{
      all: search(text: "sound") { nodes { label node { __typename } } }
      own: search(text: "sound", types: [GRANT]) { totalCount }
    }`);
    expect(all.nodes).toEqual([{ label: 'Room and sound', node: { __typename: 'Grant' } }]);
    expect(own.totalCount).toBe(1);
  });

  it('is counted in the groups that it brings, and filtered by each', async () => {
    const { grants, inPesos } = await ask(`{
      grants { facets(by: [CURRENCY]) { facet buckets { key count } } }
      inPesos: grants(currency: ["MXN"]) { nodes { title } }
    }`);
    expect(inPesos.nodes).toEqual([{ title: 'Travel of speakers' }]);
    const buckets = [
      { key: 'MXN', count: 1 },
      { key: 'USD', count: 1 },
    ];
    expect(grants.facets).toEqual([{ facet: 'CURRENCY', buckets }]);
  });

  it('is in the sitemap', async () => {
    expect(await text('/sitemap.xml')).toContain(`${opened.url}/sitemap-grants-1.xml`);
    expect(await text('/sitemap-grants-1.xml')).toContain(`<loc>${opened.url}/grants/travel</loc>`);
  });

  it('is in the change log', async () => {
    const connection = opened.orm.em.getConnection();
    const log =
      "select kind, after ->> 'currency' as currency from private.change where entity_type = 'Grant' order by id";
    expect(await connection.execute(log)).toEqual([
      { kind: 'CREATED', currency: 'MXN' },
      { kind: 'CREATED', currency: 'USD' },
    ]);
  });

  it('is recorded and edited by mutations, and refused in words where it cannot be', async () => {
    const act = async (mutation: string) => {
      const answer = await ask(
        `mutation { act: ${mutation} { userErrors { code path } grant { slug version amount paid funder { name } } } }`,
        { authorization: `Bearer ${opened.secret}` },
      );
      return answer.act;
    };
    const fields =
      'title: "Printing", funder: { slug: "fund" }, edition: { slug: "g-2021" }, amount: 50, currency: "MXN"';
    const grant = { slug: 'printing', version: 1, amount: 50, paid: null, funder: { name: 'Open Fund' } };
    expect(await act(`grantRecord(fields: { ${fields} })`)).toEqual({ userErrors: [], grant });
    const edit = (value: string) =>
      act(`grantEdit(grant: "printing", expectedVersion: 1, fields: { ${value} })`);
    expect(await edit('currency: "pesos"')).toEqual({
      userErrors: [{ code: 'INVALID', path: ['fields', 'currency'] }],
      grant: null,
    });
    const edited = { ...grant, version: 2, paid: true };
    expect(await edit('paid: true')).toEqual({ userErrors: [], grant: edited });
  });
});
