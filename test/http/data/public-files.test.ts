import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ExpertTable } from '../../../src/domain/expert/expert.table.ts';
import { importPackage } from '../../../src/exchange/index.ts';
import { packageFormat } from '../../../src/tables.ts';
import { countsOf, errorsOf, temporaryFolder, warningsOf } from '../../exchange/package-on-disk.ts';
import { createDatabase } from '../../support/database.ts';
import { serveWorld } from '../../support/served.ts';
import { openZip } from './open-zip.ts';

type Row = Record<string, string>;

/** One who may be shown, one who is withheld, and a document about each; then a series that is invented. */
const { world, url, get } = await serveWorld((scribe) => {
  const shared = scribe.organization('Casa de ambas', {
    acronym: 'CDA',
    stateCode: 'MX-JAL',
    state: 'Jalisco',
  });
  scribe.identify(shared, 'ROR', '01tmp8f25');
  const make = (name: string, synthetic: boolean) => {
    const edition = scribe.edition(scribe.series(name, { synthetic }), `${name} 2021`, { year: 2021 });
    const own = scribe.organization(`Casa de ${name}`);
    scribe.convening(edition, own);
    scribe.figure(edition, 'EXPERTS', 70);
    const table = scribe.activity(edition, `Mesa de ${name}`);
    const person = scribe.expert(`Persona de ${name}`, { tieConsent: 'DENIED' });
    scribe.participation(table, person, { onBehalfOf: shared, billedAs: '=Una', order: 3 });
    scribe.affiliation(person, own, { title: `Cargo de ${name}` });
    scribe.cite(edition, scribe.source(`Fuente de ${name}`, { url: `https://example.org/${synthetic}` }));
    scribe.evidence(scribe.outcome(edition, `Acuerdo de ${name}`), '2022');
    return { table, edition };
  };
  const { table, edition } = make('Encuentro', false);
  scribe.cite(
    edition,
    scribe.source('Fuente con licencia', {
      url: 'https://example.org/programa',
      publisher: 'Alguien',
      license: 'https://example.org/LICENSE',
    }),
  );
  make('Ensayo', true);
  const hidden = scribe.expert('Ausente Total', { consent: 'DENIED' });
  scribe.participation(table, hidden, { onBehalfOf: shared, billedAs: 'x-billed', roleAsGiven: 'x-role' });
  scribe.affiliation(hidden, shared, { title: 'x-title' });
  scribe.cite(hidden, scribe.source('Semblanza de Ausente', { url: 'https://example.org/ausente' }));
  scribe.identify(hidden, 'ORCID', '0000-0002-1825-0097');
});

const fetched = async (file: string, init?: RequestInit) => {
  const response = await fetch(`${url}/data/${file}`, init);
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};
const table = async (file: string): Promise<Row[]> =>
  parse((await fetched(file)).bytes, { columns: true }) as Row[];

const tables = packageFormat.written.map(({ name }) => name);

describe('the whole network', () => {
  it('is a zip of all tables, and says of which revision it is and under which licence', async () => {
    const { response, bytes } = await fetched('network.zip');
    const files = await openZip(bytes);
    expect(Object.keys(files).sort()).toEqual(
      ['NOTICE.md', 'datapackage.json', ...tables.map((name) => `${name}.csv`)].sort(),
    );
    const revision = (await world.app.community.currentRevision()).name;
    expect(JSON.parse(files['datapackage.json']!)).toMatchObject({
      revision,
      version: revision,
      synthetic: false,
      licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-length': String(bytes.length),
      'content-disposition': 'attachment; filename="network.zip"',
      link: `<https://creativecommons.org/licenses/by/4.0/>; rel="license", <${url}/data/network.zip?revision=${revision}>; rel="cite-as"`,
      'x-tejido-revision': revision,
      'x-tejido-synthetic': 'false',
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
    });
  });

  it('says of each file what it is: revision, licence, sources, length and checksum', async () => {
    const files = await openZip((await fetched('network.zip')).bytes);
    const { revision, resources, sources } = JSON.parse(files['datapackage.json']!);
    expect(sources).toEqual([{ title: 'Fuente con licencia', path: 'https://example.org/programa' }]);
    for (const { name, path, version, licenses, bytes, hash, ...resource } of resources) {
      const text = files[path]!;
      expect([name, version, licenses.length, bytes]).toEqual([name, revision, 1, Buffer.byteLength(text)]);
      expect(hash).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
      expect([name, resource.sources !== undefined]).toEqual([
        name,
        text.split('\n', 1)[0]!.split(',').includes('source'),
      ]);
    }
  });

  it('has a notice of those whose licences go with what came from them', async () => {
    const { 'NOTICE.md': notice } = await openZip((await fetched('network.zip')).bytes);
    expect(notice).toContain('https://creativecommons.org/licenses/by/4.0/');
    expect(notice).toContain(
      '- Fuente con licencia, Alguien: <https://example.org/programa>. Licence and notices: <https://example.org/LICENSE>',
    );
    expect(notice).not.toContain('Fuente de Encuentro');
  });

  it('is a package that another network takes without an error or a warning', async () => {
    const path = join(await temporaryFolder(), 'network.zip');
    await writeFile(path, (await fetched('network.zip')).bytes);
    const other = await createDatabase();
    onTestFinished(() => other.drop());
    const report = await importPackage(other.orm.em, path, { actor: 'test' });
    expect([errorsOf(report), warningsOf(report)]).toEqual([[], []]);
    expect(countsOf(report)).toMatchObject({
      series: [1, 0, 0],
      experts: [2, 0, 0],
      participations: [2, 0, 0],
    });
  });
});

describe.each(['', '?synthetic=1'])('with %o every file', (query) => {
  const [own, other] = query ? ['Ensayo', 'Encuentro'] : ['Encuentro', 'Ensayo'];

  it('is of one kind of data alone', async () => {
    const { response, bytes } = await fetched(`network.zip${query}`);
    expect(response.headers.get('x-tejido-synthetic')).toBe(String(query !== ''));
    const texts = Object.entries(await openZip(bytes));
    const whole = texts.map(([, text]) => text).join('');
    for (const what of ['Casa', 'Mesa', 'Persona', 'Cargo', 'Fuente', 'Acuerdo', 'Casa de ambas'])
      expect(whole).toContain(what.endsWith('ambas') ? what : `${what} de ${own}`);
    for (const [name, text] of texts) expect(text, name).not.toMatch(new RegExp(other!, 'i'));
    const descriptor = JSON.parse(texts.find(([name]) => name === 'datapackage.json')![1]);
    expect(descriptor.synthetic).toBe(query !== '');
    expect(/synthetic/i.test(descriptor.description)).toBe(query !== '');
  });

  it('says so in each row', async () => {
    for (const name of ['organizations', 'participations', 'series']) {
      const rows = await table(`${name}.csv${query}`);
      expect(new Set(rows.map(({ synthetic }) => synthetic))).toEqual(new Set([String(query !== '')]));
    }
  });
});

it.each(tables)('%s is a table, as CSV and as Parquet, with the same values', async (name) => {
  const rows = await table(`${name}.csv`);
  const { bytes } = await fetched(`${name}.parquet`);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const values = (await parquetReadObjects({ file })) as Record<string, unknown>[];
  const unguarded = (cell: string) => cell.replace(/^'(?==)/, '');
  expect(values.map((row) => Object.entries(row).map(([key, value]) => [key, String(value ?? '')]))).toEqual(
    rows.map((row) => Object.entries(row).map(([key, cell]) => [key, unguarded(cell)])),
  );
  const said = parquetMetadata(file).key_value_metadata?.map(({ key }) => key);
  expect(said).toEqual(['synthetic', 'license', 'revision']);
});

it('numbers, truth and what is unknown have types in Parquet, and formulas are texts', async () => {
  const { bytes } = await fetched('participations.parquet');
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  expect(rows.find(({ expert_id }) => expert_id === 'persona-de-encuentro')).toMatchObject({
    order: 3,
    billed_as: '=Una',
    synthetic: false,
    name_at_time: null,
  });
});

it('two addresses give a table of ties that joins on one of organizations', async () => {
  const ties = parse((await get('/export/organizations.edges.csv?channels=ACTIVITY,CONVENING')).body, {
    columns: true,
  }) as Row[];
  const organizations = new Map((await table('organizations.csv')).map((row) => [row.id, row]));
  for (const { source_slug, target_slug } of ties)
    expect([organizations.has(source_slug!), organizations.has(target_slug!)]).toEqual([true, true]);
  expect(organizations.get('casa-de-ambas')).toMatchObject({ ror: '01tmp8f25', state: 'Jalisco' });
});

describe('whoever is withheld', () => {
  const SECRETS = /Ausente|x-billed|x-role|x-title|0000-0002-1825-0097|ausente/;

  it('is in no file by name, nor what was read about them; a participation stays', async () => {
    for (const [name, text] of Object.entries(await openZip((await fetched('network.zip')).bytes)))
      expect(text, name).not.toMatch(SECRETS);
    for (const name of tables) {
      expect((await fetched(`${name}.csv`)).bytes.toString(), name).not.toMatch(SECRETS);
      expect((await fetched(`${name}.parquet`)).bytes.toString('latin1'), name).not.toMatch(SECRETS);
    }
    const hidden = (await table('experts.csv')).find(({ name }) => name === '(withheld)')!;
    expect(hidden).toMatchObject({ consent: 'denied', orcid: '', source: '' });
    expect(
      (await table('participations.csv')).find(({ expert_id }) => expert_id === hidden.id),
    ).toMatchObject({
      activity_id: 'mesa-de-encuentro',
      organization_id: '',
    });
  });

  it('has another stand-in in each activity and role, by which their appearances cannot be joined', async () => {
    await world.write(async (scribe) => {
      const series = scribe.series('Ciclo');
      const person = scribe.expert('Persona Retirada', { consent: 'WITHDRAWN', tieConsent: 'DENIED' });
      const other = scribe.expert('Otra Retirada', { consent: 'WITHDRAWN' });
      for (const year of [2018, 2019]) {
        const edition = scribe.edition(series, `Ciclo ${year}`, { year });
        const talk = scribe.activity(edition, `Charla ${year}`);
        for (const [order, who] of [person, other].entries()) {
          scribe.participation(talk, who, { role: 'SPEAKER', order });
          scribe.participation(talk, who, { role: 'MODERATOR', order });
        }
      }
      scribe.expert('Quien Nunca Vino', { consent: 'DENIED' });
    });
    const rows = (await table('participations.csv')).filter(({ edition_id }) => /^ciclo/.test(edition_id!));
    expect([rows.length, new Set(rows.map(({ expert_id }) => expert_id)).size]).toEqual([8, 8]);
    const people = (await table('experts.csv')).filter(({ name }) => name === '(withheld)');
    const ids = people.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(rows.map(({ expert_id }) => expert_id)));
    expect(people).toHaveLength(9);
    expect(new Set(people.map((row) => row.tie_consent))).toEqual(new Set(['']));
    const masks = await world.sql(`select slug from expert where withheld is not null`);
    for (const { slug } of masks) expect(ids).not.toContain(slug);
  });

  it('is recognized where the file comes back to its own network', async () => {
    const path = join(await temporaryFolder(), 'network.zip');
    await writeFile(path, (await fetched('network.zip')).bytes);
    const report = await importPackage(world.database.orm.em, path, { actor: 'test', dryRun: true });
    expect(errorsOf(report)).toEqual([]);
    const { experts, participations } = countsOf(report) as Record<string, number[]>;
    expect([experts?.slice(0, 2), participations?.slice(0, 2)]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('and what others said of their consent is nobody else’s', async () => {
    const shown = (await table('experts.csv')).find(({ id }) => id === 'persona-de-encuentro');
    expect(shown).toMatchObject({ consent: '', tie_consent: '' });
  });
});

describe('a copy', () => {
  it('is good until something changes, and who leaves is gone from the next', async () => {
    const first = await fetched('experts.csv');
    const etag = first.response.headers.get('etag')!;
    const again = await fetched('experts.csv', { headers: { 'if-none-match': `W/${etag}` } });
    expect([again.response.status, again.bytes.length]).toEqual([304, 0]);
    expect((await fetched('experts.parquet')).response.headers.get('etag')).not.toBe(etag);
    await world.write(async ({ em }) => {
      const person = await em.findOneOrFail(ExpertTable, { slug: 'persona-de-encuentro' });
      person.consent = 'WITHDRAWN';
    });
    const next = await fetched('experts.csv', { headers: { 'if-none-match': etag } });
    expect([next.response.status, next.bytes.toString().includes('Persona de Encuentro')]).toEqual([
      200,
      false,
    ]);
  });

  it.skipIf(!existsSync('/proc/self/fd'))(
    'is not kept by the server once something has changed',
    async () => {
      await fetched('network.zip');
      const links = async () => {
        const files = await readdir('/proc/self/fd');
        return Promise.all(files.map((file) => readlink(`/proc/self/fd/${file}`).catch(() => '')));
      };
      const kept = async () => (await links()).filter((link) => /\/tejido-\w+\/file \(deleted\)$/.test(link));
      expect((await kept()).length).toBeGreaterThan(0);
      await world.write((scribe) => scribe.sector('Otro sector'));
      await expect.poll(kept).toEqual([]);
    },
  );

  it('is made once for all who ask at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => fetched('network.zip')));
    expect(new Set(all.map(({ bytes }) => bytes.toString('base64'))).size).toBe(1);
  });

  it('has a head without a body', async () => {
    const { response, bytes } = await fetched('network.zip', { method: 'HEAD' });
    expect([response.status, bytes.length]).toEqual([200, 0]);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1_000);
  });
});

const NAMES = 'There is network.zip, and as .csv and as .parquet: sources, sectors,';

it.each([
  ['network.zip?synthetic=maybe', 400, '"synthetic" is 1 for synthetic data'],
  ['network.zip?series=datacon', 400, '"series" is not known here. There are synthetic and revision.'],
  ['network.zip?revision=1', 400, '"revision" is a revision as the header x-tejido-revision says it'],
  ['vault.csv', 404, `There is no file "vault.csv" in /data/. ${NAMES}`],
  ['organizations.xlsx', 404, NAMES],
  ['constructor', 404, NAMES],
  ['topics.csv', 404, NAMES],
])('%s is answered %i', async (file, status, message) => {
  const { response, bytes } = await fetched(file);
  const [error] = JSON.parse(bytes.toString()).errors;
  expect([response.status, error.message]).toEqual([status, expect.stringContaining(message)]);
});

it('the schema is there as text', async () => {
  const { status, headers, body } = await get('/schema.graphql');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(body).toBe(world.app.sdl);
  expect((await get('/schema.graphql', { 'if-none-match': headers.get('etag')! })).status).toBe(304);
});
