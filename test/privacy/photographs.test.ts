import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeBackup } from '../../src/backup/write-backup.ts';
import { bringPhotographs } from '../../src/commands/photographs.ts';
import { fetchPhotographs } from '../../src/domain/expert/fetch-photographs.ts';
import { exportPackage, importPackage } from '../../src/exchange/index.ts';
import { revert } from '../../src/platform/revert/revert.ts';
import { contentOf, errorsOf, packageOf, temporaryFolder } from '../exchange/package-on-disk.ts';
import { openPhotoHost } from '../support/photo-host.ts';
import { lookAt, pngOf } from '../support/pictures.ts';
import { serveWorld } from '../support/served.ts';

const photos = await openPhotoHost();
photos.files.set('/ana.png', await pngOf(900, 600));
photos.files.set('/other.png', await pngOf(90, 90));
beforeEach(() => void photos.asked.splice(0));

const { world, url: origin, get } = await serveWorld();
const { em } = world.database.orm;

const COLUMNS = 'id,name,consent,biography_es,biography_en,url,photo_url,photo_credit,photo_license';
const SECRETS = ['Sabe de datos', 'Knows data', 'ana.example', '/ana.png', 'Luz Foto'];

const rowOf = (id: string, consent: string, photo = '/ana.png') =>
  `${id},${id.toUpperCase()},${consent},Sabe de datos.,Knows data.,https://ana.example/,${photos.url(photo)},Luz Foto,CC BY 4.0`;

async function bring(...rows: string[]) {
  const path = await packageOf({
    series: 'id,name\ng,Gathering\n',
    editions: 'id,series,name,year\ng-2021,g,Gathering 2021,2021\n',
    experts: `${COLUMNS}\n${rows.join('\n')}\n`,
    participations: `edition_id,expert_id,role\n${rows.map((row) => `g-2021,${row.split(',')[0]},speaker`).join('\n')}\n`,
  });
  const report = await importPackage(em, path, { actor: 'test' });
  expect(errorsOf(report)).toEqual([]);
  return report;
}

const fetchAll = (options = {}) => fetchPhotographs(em, { allowHosts: [photos.host], ...options });

const QUESTION = `query ($id: ID!) { expert: node(id: $id) { ... on Expert { slug bio url photo(width: 300) { url width height credit license } withheld { field } } } }`;

async function personOf(slug: string) {
  const [row] = await world.sql(`select id from expert where slug = '${slug}'`);
  return (await world.read(QUESTION, { id: `Expert_${row.id.toString(36)}` })).expert;
}

const pathOf = (address: string) => new URL(address).pathname;

const picturesStored = async () => (await world.sql('select expert_id from portrait')).length;

/** Where of all that the public can reach, and of what is kept beside it, something of Ana is found. */
async function whereSecretsAre(secrets: readonly string[]): Promise<string[]> {
  const pages = [
    '/experts/ana',
    '/experts',
    '/editions/g-2021',
    '/embed/speakers?edition=g-2021',
    '/embed/speakers.json?edition=g-2021',
    '/embed/speakers.csv?edition=g-2021',
    '/data/experts.csv',
    '/search?q=ana',
  ];
  const texts = new Map<string, string>();
  for (const page of pages) texts.set(page, (await get(page)).body);
  const folder = join(await temporaryFolder(), 'export');
  await exportPackage(em, folder);
  texts.set('export', (await contentOf(folder))['experts.csv']!);
  for (const table of [
    'public.expert',
    'public.portrait',
    'public.public_change',
    'private.change',
    'private.package_row',
  ])
    texts.set(table, JSON.stringify(await world.sql(`select t::text from ${table} t`)));
  const { changes } = await world
    .read('{ changes(first: 100) { nodes { fields before after } } }')
    .catch(() => ({ changes: '' }));
  texts.set('Query.changes', JSON.stringify(changes));
  return [...texts].flatMap(([place, text]) =>
    secrets.some((secret) => text.includes(secret)) ? [place] : [],
  );
}

describe('the photograph of somebody who agreed to it', () => {
  it('is fetched after an import, made smaller, and served from here', async () => {
    await bring(rowOf('ana', 'granted'));
    expect((await personOf('ana')).photo).toBeNull();
    expect(await fetchAll()).toEqual({ stored: 1, failed: [], left: 0 });
    const { photo, bio, url } = await personOf('ana');
    expect([bio, url]).toEqual(['Sabe de datos.', 'https://ana.example/']);
    expect(photo).toMatchObject({
      width: 300,
      height: 200,
      credit: 'Luz Foto',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
    const response = await fetch(origin + pathOf(photo.url));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=30, must-revalidate',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
    });
    const etag = response.headers.get('etag')!;
    expect(await lookAt(await response.bytes())).toMatchObject({ width: 640, height: 427, left: 'red' });
    expect((await get(pathOf(photo.url), { 'if-none-match': etag })).status).toBe(304);
  });

  it('is fetched once, and again where its address is another one', async () => {
    expect(await fetchAll()).toEqual({ stored: 0, failed: [], left: 0 });
    const before = (await personOf('ana')).photo.url;
    await bring(rowOf('ana', 'granted', '/other.png'));
    expect((await get(pathOf(before))).status).toBe(404);
    expect(await fetchAll()).toMatchObject({ stored: 1 });
    expect((await personOf('ana')).photo).toMatchObject({ width: 90, height: 90 });
    await bring(rowOf('ana', 'granted'));
    await fetchAll();
    expect((await personOf('ana')).photo.url).toBe(before);
  });

  it('is a warning where it cannot be had, and is tried again', async () => {
    await bring(rowOf('ana', 'granted'), rowOf('beto', 'granted', '/beto.png'));
    const failed = [{ slug: 'beto', reason: '127.0.0.1 answers with status 404.' }];
    expect(await fetchAll()).toEqual({ stored: 0, failed, left: 0 });
    photos.files.set('/beto.png', Buffer.from('<svg/>'));
    expect((await fetchAll()).failed[0]?.reason).toBe('It is neither a JPEG, nor a PNG, nor a WebP.');
    expect((await fetchAll({ allowHosts: [] })).failed[0]?.reason).toMatch(/only the usual ones are asked/);
    photos.files.set('/beto.png', await pngOf(10, 10));
    expect(await fetchAll({ signal: AbortSignal.abort() })).toEqual({ stored: 0, failed: [], left: 1 });
    expect(await fetchAll()).toMatchObject({ stored: 1 });
  });

  it('is told at the terminal', async () => {
    await bring(rowOf('ana', 'granted'), rowOf('fay', 'granted', '/fay.png'), rowOf('gil', 'granted'));
    const config = { allowHosts: [photos.host] };
    expect(await bringPhotographs(world.database.orm, config)).toEqual([
      'Fetched 1 photograph.',
      'Warning: 1 photograph could not be fetched:',
      '  fay: 127.0.0.1 answers with status 404.',
      'The next import tries again, and so does: tejido photographs',
    ]);
    await bring(rowOf('fay', 'denied'), rowOf('gil', 'denied'));
    expect(await bringPhotographs(world.database.orm, config)).toEqual([]);
  });

  it('holds up nobody who writes while it is fetched', async () => {
    await bring(rowOf('cai', 'granted'));
    const fetching = fetchAll({
      onProgress: () => {},
    });
    expect((await bring(rowOf('cai', 'granted'), rowOf('dana', ''))).batch).not.toBeNull();
    expect(await fetching).toMatchObject({ failed: [] });
  });
});

describe('somebody who was not asked', () => {
  it('has none fetched, nor anything shown but that there is something', async () => {
    expect((await fetchAll()).stored + photos.asked.length).toBe(0);
    expect(await personOf('dana')).toEqual({
      slug: 'dana',
      bio: null,
      url: null,
      photo: null,
      withheld: [{ field: 'bio' }, { field: 'url' }, { field: 'photo' }],
    });
    const { body } = await get('/data/experts.csv');
    expect(body.split('\n').find((line) => line.startsWith('dana,'))).toMatch(/^dana,DANA,,,,,,,,,,,,/);
  });

  it('has no portrait, whoever would store one', async () => {
    await expect(
      world.write(({ em: own }) =>
        own.execute(
          `insert into portrait select id, 'x', 1, 1, '' from expert where slug = 'dana' returning 1`,
        ),
      ),
    ).resolves.toEqual([]);
  });
});

describe('somebody who withdraws', () => {
  const withdrawn = ['beto', 'cai', 'dana'].map((id) => rowOf(id, 'withdrawn'));
  let address = '';

  it('had all of it shown before', async () => {
    await bring(...withdrawn);
    address = (await personOf('ana')).photo.url;
    expect(await whereSecretsAre(SECRETS)).toEqual(
      expect.arrayContaining([
        '/experts/ana',
        'export',
        'public.expert',
        'private.change',
        '/data/experts.csv',
      ]),
    );
    const shown = await whereSecretsAre([pathOf(address)]);
    expect(shown).toEqual(
      expect.arrayContaining([
        '/experts/ana',
        '/embed/speakers?edition=g-2021',
        '/embed/speakers.json?edition=g-2021',
      ]),
    );
  });

  it('is gone with photograph, biography and page: from the API, pages, embeds, files, exports and the log', async () => {
    const { batch } = await bring(rowOf('ana', 'withdrawn'));
    expect(await picturesStored()).toBe(0);
    expect((await get(pathOf(address))).status).toBe(404);
    const never = `/photos/${'0'.repeat(64)}.webp`;
    const [gone, other] = [pathOf(address), never].map((path) => get(path, { 'x-request-id': 'same' }));
    expect((await gone!).body).toBe((await other!).body.replace(never, pathOf(address)));
    expect(await whereSecretsAre([...SECRETS, pathOf(address)])).toEqual([]);
    expect(batch).not.toBeNull();
    expect(await fetchAll()).toEqual({ stored: 0, failed: [], left: 0 });
    expect(photos.asked).toEqual([]);
  });

  it('comes back with biography and page when that is undone, and the photograph is fetched anew', async () => {
    const [last] = await world.sql('select max(id) as id from private.batch');
    await revert(em, last.id, { actor: 'test' });
    expect(await personOf('ana')).toMatchObject({
      bio: 'Sabe de datos.',
      url: 'https://ana.example/',
      photo: null,
    });
    expect((await get(pathOf(address))).status).toBe(404);
    expect(await fetchAll()).toMatchObject({ stored: 1 });
    expect((await personOf('ana')).photo.url).toBe(address);
    expect((await get(pathOf(address))).status).toBe(200);
  });

  it('loses the portrait too when agreement is merely taken back, or the person is taken out', async () => {
    const said = (consent: string | null) =>
      world.write(({ em: own }) =>
        own.execute('update expert set consent = ? where slug = ?', [consent, 'ana']),
      );
    await said(null);
    expect(await picturesStored()).toBe(0);
    expect(await personOf('ana')).toMatchObject({ bio: null, url: null, photo: null });
    await said('GRANTED');
    await fetchAll();
    expect(await picturesStored()).toBe(1);
    await world.write(async ({ em: own }) => {
      for (const table of ['participation', 'expert_identifier'])
        await own.execute(
          `delete from ${table} where expert_id = (select id from expert where slug = 'ana')`,
        );
      await own.execute(`delete from expert where slug = 'ana'`);
    });
    expect(await picturesStored()).toBe(0);
  });
});

it('lies in a backup for as long as it is shown', async () => {
  const isInBackup = async () => {
    const file = join(await temporaryFolder(), 'backup.tejido');
    await writeBackup(world.database.url, file, { place: 'a test', report: () => {} });
    const lines = gunzipSync(await readFile(file))
      .toString()
      .split('\n');
    const head = lines.findIndex((line) => line.startsWith('{"table":"public.portrait",'));
    return lines[head + 1] !== '\\.';
  };
  await bring(rowOf('eva', 'granted'));
  await fetchAll();
  expect(await isInBackup()).toBe(true);
  await bring(rowOf('eva', 'denied'));
  expect(await isInBackup()).toBe(false);
});
