import { describe, expect, it } from 'vitest';
import { exportPackage, importPackage } from '../../src/exchange/index.ts';
import { createWorld, freshWorld, type World } from '../support/world.ts';
import { contentOf, countsOf, packageOf, temporaryFolder, warningsOf } from './package-on-disk.ts';

const bring = async ({ database }: World, sectors: string, more = {}) =>
  importPackage(database.orm.em, await packageOf({ sectors, ...more }), { actor: 'test' });

interface Shown {
  slug: string;
  colour: { name: string };
  shape: string;
  weave: string;
}

const signsOf = async (world: World, list = 'sectors'): Promise<Record<string, string>> => {
  const { sectors } = await world.read(`{ sectors: ${list} { slug colour { name } shape weave } }`);
  return Object.fromEntries(
    sectors.map(({ slug, colour, shape, weave }: Shown) => [slug, `${colour.name} ${shape} ${weave}`]),
  );
};

describe('what a network declares of its sectors', () => {
  it('is shown: a short name by language, a colour on both grounds, a shape and a weave', async () => {
    const world = await freshWorld();
    await bring(
      world,
      'id,name_es,name_en,short_name_es,short_name_en,colour,shape,weave\n' +
        'oversight,Organismos garantes,Oversight bodies,Garantes,,Ocre,rombo,Weft stripe\n',
    );
    const { sector } = await world.read(`{ sector(slug: "oversight") {
      shortName es: shortName(locale: "es-MX") en: shortName(locale: "en") fr: shortName(locale: "fr")
      colour { name light dark } shape weave } }`);
    expect(sector).toEqual({
      shortName: 'Garantes',
      es: 'Garantes',
      en: 'Oversight bodies',
      fr: 'Garantes',
      colour: { name: 'OCHRE', light: '#965500', dark: '#e69e1c' },
      shape: 'DIAMOND',
      weave: 'WEFT_STRIPE',
    });
  });

  it('is left out with a warning where it cannot be read', async () => {
    const report = await bring(
      await freshWorld(),
      'id,name_es,short_name_es,colour,shape,weave\nmedia,Medios,Medios y periodismo,#653112,óvalo,tweed\n',
    );
    expect(warningsOf(report)).toEqual([
      'sectors.csv:2 short_name_es "Medios y periodismo": it has 19 characters; a short name has at most 16; it is left out.',
      'sectors.csv:2 colour "#653112": expected one of indigo, pink, ochre, green, violet, teal, brown, olive, blue, grey; it is left out.',
      'sectors.csv:2 shape "óvalo": expected one of square, circle, diamond, triangle, hexagon, star, triangle-down, cross, pentagon, x; it is left out.',
      'sectors.csv:2 weave "tweed": expected one of plain, twill, weft-stripe, warp-stripe, dots, twill-left, check, zigzag, double-stripe, crosshatch; it is left out.',
    ]);
  });

  it('is kept when another package says nothing of it, and is written out again', async () => {
    const world = await freshWorld();
    await bring(world, 'id,name_es,colour,shape\nmedia,Medios,brown,star\n');
    expect(countsOf(await bring(world, 'id,name_es\nmedia,Medios\n'))).toEqual({ sectors: [0, 0, 1] });
    const folder = await temporaryFolder();
    await exportPackage(world.database.orm.em, `${folder}/out`);
    expect((await contentOf(`${folder}/out`))['sectors.csv']).toBe(
      'id,name_es,name_en,name,short_name_es,short_name_en,colour,shape,weave,source\n' +
        'media,Medios,,,,,brown,star,twill-left,\n',
    );
  });
});

describe('the sign of a sector that declares none', () => {
  it('is the next of the ten that none of its network has, declared or not', async () => {
    const world = await freshWorld();
    await bring(world, 'id,name_es,colour\na,A,\nb,B,\nc,C,indigo\n');
    expect(await signsOf(world)).toEqual({
      a: 'PINK CIRCLE TWILL',
      b: 'OCHRE DIAMOND WEFT_STRIPE',
      c: 'INDIGO SQUARE PLAIN',
    });
  });

  it('stays when others come and go, and when the package comes again', async () => {
    const world = await freshWorld();
    await bring(world, 'id,name_es\nb,B\n');
    const before = await signsOf(world);
    await bring(world, 'id,name_es,colour\na,A,\nc,C,indigo\n', { 'datapackage.json': '{"name":"other"}' });
    for (const columns of ['id,name_es\nb,B\n', 'id,name_es,colour,shape,weave\nb,B,,,\n'])
      expect((await bring(world, columns)).batch).toBeNull();
    expect(await signsOf(world)).toMatchObject({ ...before, a: 'PINK CIRCLE TWILL' });
  });

  it('repeats a colour from the eleventh on, with a shape and a weave that nobody has in it', async () => {
    const world = await createWorld((scribe) => {
      for (let at = 1; at <= 30; at += 1) scribe.sector(`S ${String(at).padStart(2, '0')}`);
    });
    const signs = Object.values(await signsOf(world));
    expect(signs.slice(9, 12)).toEqual([
      'GREY X CROSSHATCH',
      'INDIGO CIRCLE TWILL',
      'PINK DIAMOND WEFT_STRIPE',
    ]);
    expect(new Set(signs.slice(0, 10).map((sign) => sign.split(' ')[0])).size).toBe(10);
    const dots = signs.map((sign) => sign.split(' ').slice(0, 2).join(' '));
    const areas = signs.map((sign) => sign.replace(/ \w+ /, ' '));
    expect([new Set(dots).size, new Set(areas).size]).toEqual([30, 30]);
  });

  it('is taken anew from the ten by what is synthetic', async () => {
    const world = await createWorld((scribe) => {
      for (const synthetic of [false, true]) {
        const edition = scribe.edition(
          scribe.series(`Serie ${synthetic}`, { synthetic }),
          `Edición ${synthetic}`,
        );
        const sectorAtTime = scribe.sector(`Sector ${synthetic}`);
        scribe.convening(edition, scribe.organization(`O ${synthetic}`, { sector: sectorAtTime }), {
          sectorAtTime,
        });
      }
    });
    expect(await signsOf(world)).toEqual({ 'sector-false': 'INDIGO SQUARE PLAIN' });
    expect(await signsOf(world, 'sectors(synthetic: true)')).toEqual({
      'sector-true': 'INDIGO SQUARE PLAIN',
    });
  });
});
