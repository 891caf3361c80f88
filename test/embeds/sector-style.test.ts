import { describe, expect, it } from 'vitest';
import { shapeOf, shapePath } from '../../web/styles/sector-style.ts';
import { serveWorld } from '../support/served.ts';

const { world, get } = await serveWorld((scribe) => {
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', { slug: 'encuentro-2021' });
  // By name they have another order in each language, and by slug a third; one has no organizations here.
  const sectors = [
    scribe.sector('Zapatería', { slug: 'b-shoes', nameTranslations: { en: 'A shoe trade' } }),
    scribe.sector('Agricultura', { slug: 'd-fields', nameTranslations: { en: 'Zones of farming' } }),
  ];
  scribe.sector('Nadie', { slug: 'a-nobody' });
  for (const [at, sector] of [...sectors, undefined].entries())
    scribe.convening(edition, scribe.organization(`Organización ${at}`, { sector }));
});

/** The signs of the sectors in the legend of the embed: the colour, and the outline. */
async function signsIn(locale: string): Promise<Record<string, string>> {
  const { body } = await get(`/embed/map?edition=encuentro-2021&locale=${locale}`);
  const legend = /<ul part="legend".*?<\/ul>/s.exec(body)?.[0] ?? '';
  const entries = legend.matchAll(/<path fill="([^"]+)" d="([^"]+)".*?<bdi>([^<]+)<\/bdi>/gs);
  return Object.fromEntries([...entries].map(([, colour, shape, name]) => [name, `${colour} ${shape}`]));
}

interface StoredSign {
  slug: string;
  colour: { light: string; dark: string };
  shape: string;
}

describe('the sectors on the embedded map', () => {
  it('have the signs that are stored with them, in both languages', async () => {
    const { sectors } = await world.read('{ sectors { slug colour { light dark } shape } }');
    const stored = new Map<string, string>(
      sectors.map(({ slug, colour: { light, dark }, shape }: StoredSign) => [
        slug,
        `light-dark(${light}, ${dark}) ${shapePath(shapeOf(shape), 7, [10, 10]) || 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z'}`,
      ]),
    );
    const [shoes, fields] = [stored.get('b-shoes'), stored.get('d-fields')];
    const unknown = expect.stringMatching(/^var\(--unknown\) M3 10a7 /);
    expect(await signsIn('es')).toEqual({
      Zapatería: shoes,
      Agricultura: fields,
      'Sin sector registrado': unknown,
    });
    expect(await signsIn('en')).toEqual({
      'A shoe trade': shoes,
      'Zones of farming': fields,
      'No recorded sector': unknown,
    });
  });
});
