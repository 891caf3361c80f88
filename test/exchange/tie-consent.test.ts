import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { describe, expect, test } from 'vitest';
import { exportPackage, importPackage } from '../../src/exchange/index.ts';
import { writeAs } from '../../src/platform/changes/write-as.ts';
import { freshDatabase } from '../support/database.ts';
import { contentOf, errorsOf, type Files, packageOf, temporaryFolder } from './package-on-disk.ts';
import { networkOf } from './same-network.ts';

async function bring(orm: MikroORM, files: Files | string) {
  const path = typeof files === 'string' ? files : await packageOf(files);
  return importPackage(orm.em, path, { actor: 'test' });
}

async function take(orm: MikroORM): Promise<string> {
  const folder = join(await temporaryFolder(), 'export');
  await exportPackage(orm.em, folder);
  return folder;
}

const rows = (orm: MikroORM, query: string) => orm.em.fork().execute<Record<string, unknown>[]>(query);

const ties = async (orm: MikroORM) => (await rows(orm, 'select expert_ties from series'))[0]?.expert_ties;
const consent = async (orm: MikroORM) => (await rows(orm, 'select tie_consent from expert'))[0]?.tie_consent;

const seriesThat = (word: string): Files => ({ series: `id,name,expert_ties\ng,Gathering,${word}\n` });
const anaWho = (word: string): Files => ({ experts: `id,name,tie_consent\nana,Ana,${word}\n` });

describe('what a series says of ties between its experts', () => {
  test('is understood in both languages, whatever the case, accents and punctuation', async () => {
    const { orm } = await freshDatabase();
    const said = [
      ['OFF', 'OFF'],
      ['Público', 'SHOWN'],
      ['Opt in', 'OPT_IN'],
      ['Mostrar', 'SHOWN'],
      ['opt_in', 'OPT_IN'],
      ['ninguno', 'OFF'],
      ['PREVIO CONSENTIMIENTO', 'OPT_IN'],
      ['shown', 'SHOWN'],
    ] as const;
    for (const [word, stored] of said) {
      expect(errorsOf(await bring(orm, seriesThat(word)))).toEqual([]);
      expect(await ties(orm), word).toBe(stored);
    }
  });

  test('is that they are shown where it says nothing, and stays as it is where the file has no such column', async () => {
    const { orm } = await freshDatabase();
    const silent = { series: 'id,name\ng,Gathering\n' };
    await bring(orm, silent);
    expect(await ties(orm)).toBe('SHOWN');
    await bring(orm, seriesThat('off'));
    await bring(orm, silent);
    expect(await ties(orm)).toBe('OFF');
    await bring(orm, seriesThat(''));
    expect(await ties(orm)).toBe('SHOWN');
  });

  test('is that they are shown for a series that only its editions mention', async () => {
    const { orm } = await freshDatabase();
    await bring(orm, { editions: 'id,series,name\ne,Gathering,Edition\n' });
    expect(await ties(orm)).toBe('SHOWN');
  });

  test('is refused when it is no such word', async () => {
    const { orm } = await freshDatabase();
    expect(errorsOf(await bring(orm, seriesThat('perhaps')))).toEqual([
      expect.stringMatching(/^series\.csv:2 expert_ties "perhaps": .*shown, opt-in, off/),
    ]);
  });
});

describe('what an expert says to being tied', () => {
  test.each([
    ['granted', 'GRANTED'],
    ['Sí', 'GRANTED'],
    ['opt-out', 'DENIED'],
    ['Negada', 'DENIED'],
    ['revocado', 'DENIED'],
    ['', null],
  ])('"%s" is %s', async (word, stored) => {
    const { orm } = await freshDatabase();
    expect(errorsOf(await bring(orm, anaWho(word)))).toEqual([]);
    expect(await consent(orm)).toBe(stored);
  });

  test('once denied is lifted by a clear word only: not by an empty cell, not by a file without the column', async () => {
    const { orm } = await freshDatabase();
    await bring(orm, anaWho('denied'));
    for (const silent of [anaWho(''), { experts: 'id,name\nana,Ana\n' }]) {
      expect((await bring(orm, silent)).batch).toBeNull();
      expect(await consent(orm)).toBe('DENIED');
    }
    await bring(orm, anaWho('otorgado'));
    expect(await consent(orm)).toBe('GRANTED');
    await bring(orm, anaWho('no'));
    expect(await consent(orm)).toBe('DENIED');
  });

  test('is apart from the consent to being shown', async () => {
    const { orm } = await freshDatabase();
    await bring(orm, { experts: 'id,name,consent,tie_consent\nana,Ana,granted,denied\n' });
    expect(await rows(orm, 'select consent, tie_consent, withheld from expert')).toEqual([
      { consent: 'GRANTED', tie_consent: 'DENIED', withheld: null },
    ]);
  });

  test('is refused when it is no such word, so that no refusal is lost to a slip', async () => {
    const { orm } = await freshDatabase();
    expect(errorsOf(await bring(orm, anaWho('denyed')))).toEqual([
      expect.stringMatching(/^experts\.csv:2 tie_consent "denyed": .*granted, denied/),
    ]);
  });
});

const network: Files = {
  series: 'id,name,expert_ties\na,A,shown\nb,B,opt-in\nc,C,off\n',
  experts:
    'id,name,consent,tie_consent\nana,Ana,,denied\nbeto,Beto,granted,granted\ncarla,Carla,,\n' +
    'dora,Dora,withdrawn,denied\n',
};

describe('an export', () => {
  test('says both, and comes back the same', async () => {
    const { orm } = await freshDatabase();
    await bring(orm, network);
    const first = await take(orm);
    const files = await contentOf(first);
    expect(files['series.csv']).toBe(
      'id,name,url,expert_ties,synthetic,source\na,A,,shown,false,\nb,B,,opt-in,false,\nc,C,,off,false,\n',
    );
    expect((await bring(orm, first)).batch).toBeNull();
    const copy = await freshDatabase();
    expect(errorsOf(await bring(copy.orm, first))).toEqual([]);
    expect(await contentOf(await take(copy.orm))).toEqual(files);
  });

  test('describes both columns', async () => {
    const { orm } = await freshDatabase();
    const { 'datapackage.json': text = '{}' } = await contentOf(await take(orm));
    const fieldsOf = (file: string): string[] =>
      JSON.parse(text)
        .resources.find(({ name }: { name: string }) => name === file)
        .schema.fields.map(({ name }: { name: string }) => name);
    expect(fieldsOf('series')).toContain('expert_ties');
    expect(fieldsOf('experts')).toContain('tie_consent');
  });

  test('keeps the refusal of someone withheld, who stays nameless, and untied should they ever be shown', async () => {
    const { orm } = await freshDatabase();
    await bring(orm, network);
    const folder = await take(orm);
    expect((await contentOf(folder))['experts.csv']).toMatch(
      /^withheld-[0-9a-f]{12},\(withheld\),,,,withdrawn,denied,,,,,,,$/m,
    );
    const copy = await freshDatabase();
    await bring(copy.orm, folder);
    expect(await rows(copy.orm, 'select name, tie_consent from expert where withheld is not null')).toEqual([
      { name: null, tie_consent: 'DENIED' },
    ]);
  });
});

test('an import leaves the snapshots and layouts that are stored alone, and an export does not carry them', async () => {
  const [full, empty] = [await freshDatabase(), await freshDatabase()];
  const stored = `select (select count(*)::int from snapshot) as snapshots, array_agg(contents::text) as layouts
    from stored_layout`;
  await writeAs(full.orm.em.fork(), { kind: 'test', actor: 'test' }, (em) =>
    em.execute(`
    insert into snapshot (label, revision, content_hash, license, contents)
      values ('2026', '1', repeat('0', 64), 'CC-BY-4.0', '\\x00');
    insert into stored_layout (kind, revision, contents) values ('EXPERT', '1', '\\x0102');
  `),
  );
  await bring(full.orm, network);
  expect(await rows(full.orm, stored)).toEqual([{ snapshots: 1, layouts: ['\\x0102'] }]);
  await bring(empty.orm, await take(full.orm));
  expect(await rows(empty.orm, stored)).toEqual([{ snapshots: 0, layouts: null }]);
  expect((await networkOf(empty.orm)).Series).toEqual((await networkOf(full.orm)).Series);
});
