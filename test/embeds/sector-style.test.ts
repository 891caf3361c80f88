import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { colourOf, PALETTES } from '../../web/map/graph/palette.ts';
import { sectorStyle, shapePath } from '../../web/styles/sector-style.ts';
import { rootFolder } from '../support/root-folder.ts';
import { serveWorld } from '../support/served.ts';

const { get } = await serveWorld((scribe) => {
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

/** The styles of the sectors in the legend of the embed: the class of the colour, and the outline. */
async function stylesIn(locale: string): Promise<Record<string, string>> {
  const { body } = await get(`/embed/map?edition=encuentro-2021&locale=${locale}`);
  const legend = /<ul part="legend".*?<\/ul>/s.exec(body)?.[0] ?? '';
  const entries = legend.matchAll(/<path class="([\w-]+)" d="([^"]+)".*?<bdi>([^<]+)<\/bdi>/gs);
  return Object.fromEntries([...entries].map(([, colour, shape, name]) => [name, `${colour} ${shape}`]));
}

describe('the sectors on the embedded map', () => {
  it('have the style of the full map, in both languages: by their position among all sectors by slug', async () => {
    const lookAt = (place: number) => {
      const { colour, shape } = sectorStyle(place);
      return `sector-${colour} ${shapePath(shape, 7, [10, 10])}`;
    };
    const [shoes, fields] = [lookAt(1), lookAt(2)];
    const unknown = expect.stringMatching(/^unknown M3 10a7 /);
    expect(await stylesIn('es')).toEqual({
      Zapatería: shoes,
      Agricultura: fields,
      'Sector desconocido': unknown,
    });
    expect(await stylesIn('en')).toEqual({
      'A shoe trade': shoes,
      'Zones of farming': fields,
      'Sector not known': unknown,
    });
  });

  it('have the colours of the full map', () => {
    const css = readFileSync(join(rootFolder, 'web/styles/embed.css'), 'utf8');
    const colours = [...css.matchAll(/\.(sector-\d|unknown) \{\s*fill: light-dark\((#\w+), (#\w+)\)/g)];
    const { light, dark } = PALETTES;
    const own = [-1, ...light.sectors.keys()].map((at) => [
      at < 0 ? 'unknown' : `sector-${at}`,
      colourOf(light, at),
      colourOf(dark, at),
    ]);
    expect(colours.map(([, ...each]) => each).sort()).toEqual(own.sort());
  });
});
