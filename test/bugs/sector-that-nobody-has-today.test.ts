import { expect, test } from 'vitest';
import { createWorld } from '../support/world.ts';

const world = await createWorld((scribe) => {
  const [academia, government, media] = ['Academia', 'Gobierno', 'Medios'].map((name) => scribe.sector(name));
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', { year: 2021 });
  const activity = scribe.activity(edition, 'Panel');
  for (const [name, sectorAtTime] of [
    ['Alba', academia],
    ['Brisa', government],
    ['Cima', media],
  ] as const)
    scribe.participation(activity, scribe.expert(`Persona de ${name}`), {
      onBehalfOf: scribe.organization(name, { sector: academia }),
      sectorAtTime,
    });
});

test('a sector that no organization has today has a place of its own on the map', async () => {
  const { communityMap } = await world.read('{ communityMap(between: SECTOR) { nodes { label x y } } }');
  const nodes: { label: string; x: number; y: number }[] = communityMap.nodes;
  expect(nodes.map(({ label }) => label).toSorted()).toEqual(['Academia', 'Gobierno', 'Medios']);
  expect(nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
});
