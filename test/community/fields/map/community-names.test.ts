import { expect, it } from 'vitest';
import { createWorld } from '../../../support/world.ts';

const PANELS = {
  Agua: ['Ana', 'Beto', 'Caro'],
  Datos: ['Dora', 'Eva', 'Flor'],
  Mapas: ['Gil', 'Hugo', 'Iris'],
};

const world = await createWorld((scribe) => {
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', { year: 2021 });
  const institute = scribe.organization('ITAM');
  for (const [title, names] of Object.entries(PANELS)) {
    const panel = scribe.activity(edition, title);
    for (const name of names)
      scribe.participation(panel, scribe.expert(name), title === 'Mapas' ? {} : { onBehalfOf: institute });
  }
});

const names = async (locale: string) => {
  const question = `{ communityMap(between: EXPERT) { nodes { label community { label(locale: "${locale}") } } } }`;
  const { nodes } = (await world.read(question)).communityMap;
  const labels = nodes.map(({ label, community }: { label: string; community: { label: string } }) => [
    label,
    community.label,
  ]);
  return Object.fromEntries(labels);
};

it('communities of experts of one organization are told apart by the person in their middle', async () => {
  expect(await names('es')).toMatchObject({
    Beto: 'en torno a ITAM (Ana)',
    Caro: 'en torno a ITAM (Ana)',
    Eva: 'en torno a ITAM (Dora)',
  });
});

it('a community without organizations is named after the person in its middle', async () => {
  expect(await names('en')).toMatchObject({ Gil: 'around Gil', Iris: 'around Gil' });
});

it('who leaves gives no name any more, at once', async () => {
  await world.sql(`update expert set tie_consent = 'DENIED' where slug in ('ana', 'gil')`);
  expect(await names('es')).toMatchObject({ Beto: 'en torno a ITAM', Hugo: null });
});
