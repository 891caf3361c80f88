import { expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';

const { get } = await serveWorld((scribe) => {
  const series = scribe.series('Encuentro');
  for (const year of [2021, 2022]) {
    const edition = scribe.edition(series, `Encuentro ${year}`, { year });
    scribe.venue(edition, { givenName: 'Centro Cultural', slug: `centro-${year}` });
    scribe.activity(edition, 'Mesa de agua', { slug: `mesa-${year}` });
  }
  scribe.organizationName(scribe.organization('Instituto Nacional'), 'Instituto Federal', { kind: 'former' });
  scribe.expert('Ana Ponce');
});

const hitsOf = async (text: string, lang = 'es') => {
  const { body } = await get(`/search?q=${encodeURIComponent(text)}&lang=${lang}`);
  const list = /<ul class="plain">([\s\S]*?)<\/ul>/.exec(body)?.[1] ?? '';
  return list
    .split('</li>')
    .map((hit) =>
      hit
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
};

it('tells hits that are called alike by their editions', async () => {
  expect(await hitsOf('mesa de agua')).toEqual([
    'Mesa de agua Actividad Encuentro 2021',
    'Mesa de agua Actividad Encuentro 2022',
  ]);
  expect(await hitsOf('centro cultural')).toEqual([
    'Centro Cultural Sede Encuentro 2021',
    'Centro Cultural Sede Encuentro 2022',
  ]);
});

it('says what an organization that is found by a former name is called', async () => {
  expect(await hitsOf('instituto federal')).toEqual(['Instituto Federal Organización Instituto Nacional']);
  expect(await hitsOf('instituto nacional')).toEqual(['Instituto Nacional Organización']);
});

it('says where a word is only spelt alike, in the language of the page', async () => {
  expect(await hitsOf('ponse')).toEqual(['Ana Ponce Persona se escribe parecido']);
  expect(await hitsOf('ponse', 'en')).toEqual(['Ana Ponce Person similar spelling']);
});
