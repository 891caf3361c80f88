import { describe, expect, it } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { freshWorld, type World } from '../support/world.ts';
import { errorsOf, packageOf, warningsOf } from './package-on-disk.ts';

const bring = async (world: World, experts: string, publisher = 'acme') => {
  const report = await importPackage(world.database.orm.em, await packageOf({ experts }, publisher), {
    actor: 'test',
  });
  expect(errorsOf(report)).toEqual([]);
  return report;
};

const COLUMNS = 'id,name,consent,biography_es,biography_en,url,photo_url,photo_credit,photo_license';
const ana = (cells: string) => `${COLUMNS}\nana,Ana,granted,${cells}\n`;

const QUESTION = '{ expert(slug: "ana") { es: bio(locale: "es") en: bio(locale: "en-GB") any: bio url } }';
const details = async (world: World) => (await world.read(QUESTION)).expert;

const storedPhoto = async (world: World) => (await world.sql('select photo from expert'))[0]?.photo;

describe('a biography', () => {
  it('is given in Spanish, in English or in both, and read in the language asked for', async () => {
    const world = await freshWorld();
    await bring(world, ana('Sabe de datos.,Knows data.,ana.mx,,,'));
    expect(await details(world)).toEqual({
      es: 'Sabe de datos.',
      en: 'Knows data.',
      any: 'Sabe de datos.',
      url: 'https://ana.mx',
    });
    await bring(world, ana(',Knows data.,,,,'));
    expect(await details(world)).toEqual({
      es: 'Knows data.',
      en: 'Knows data.',
      any: 'Knows data.',
      url: null,
    });
  });

  it('keeps its lines, and what another package of the publisher said in the other language', async () => {
    const world = await freshWorld();
    await bring(world, ana('"Uno.\n\nDos.",,,,,'), 'one');
    await bring(world, 'id,name,biography_en\nana,Ana,One.\n', 'one');
    expect(await details(world)).toMatchObject({ es: 'Uno.\n\nDos.', en: 'One.' });
  });
});

describe('a photograph', () => {
  it('is known by its address, with whom to name and a licence, which may be given by its name', async () => {
    const world = await freshWorld();
    await bring(world, ana(',,,ana.mx/a.jpg,Luz Foto,CC BY-SA 4.0'));
    expect(await storedPhoto(world)).toEqual({
      url: 'https://ana.mx/a.jpg',
      credit: 'Luz Foto',
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    });
  });

  it('takes along nothing of the one that was there before', async () => {
    const world = await freshWorld();
    await bring(world, ana(',,,https://ana.mx/a.jpg,Luz Foto,cc0'));
    await bring(world, 'id,name,photo_url\nana,Ana,https://ana.mx/b.jpg\n');
    expect(await storedPhoto(world)).toEqual({ url: 'https://ana.mx/b.jpg' });
    await bring(world, ana(',,,,,'));
    expect(await storedPhoto(world)).toBeNull();
  });
});

it('keeps no package out: what cannot be read is a warning with its line and column', async () => {
  const world = await freshWorld();
  const report = await bring(world, ana(`${'x'.repeat(10_001)},,mailto:ana@ana.mx,not an address,Luz,free`));
  expect(warningsOf(report).map((warning) => warning.replace(/"x+…"/, '"x"'))).toEqual([
    'experts.csv:2 biography_es "x": it has 10001 characters; at most 10000 are kept; it is left out.',
    'experts.csv:2 url "mailto:ana@ana.mx": expected a web address such as https://datacon.mx/; it is left out.',
    'experts.csv:2 photo_url "not an address": expected a web address such as https://datacon.mx/; it is left out.',
    'experts.csv:2 photo_license "free": expected the address of a licence, or a name such as CC BY 4.0; it is left out.',
  ]);
  expect(await details(world)).toEqual({ es: null, en: null, any: null, url: null });
  expect(warningsOf(await bring(world, ana(',,,,Luz,')))).toEqual([
    'experts.csv:2 photo_credit "Luz": there is no photo_url in this row: it is kept, and shown once there is one',
  ]);
});
