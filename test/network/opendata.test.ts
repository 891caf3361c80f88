import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { rootFolder } from '../support/root-folder.ts';
import { createWorld, type World } from '../support/world.ts';

const opendata = join(rootFolder, '../shared/data/opendata');
const isThere = existsSync(opendata);
if (!isThere) console.info(`skipped: ${opendata} is not there`);

describe.skipIf(!isThere)('ConDatos and csv,conf, as their sites have them', () => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld();
    await importPackage(world.database.orm.em, opendata, { actor: 'test' });
  });

  test('answer by the ids of their publisher', async () => {
    const { data } = await world.ask('{ edition(slug: "condatos-2014") { name city series { name } } }');
    expect(data.edition).toMatchObject({ city: 'Ciudad de México', series: { name: 'ConDatos' } });
  });

  test('keep apart what nobody has judged the same, however alike', async () => {
    const { data } = await world.ask(
      '{ search(text: "Ania Calderón", types: [EXPERT], first: 5) { nodes { label } } }',
    );
    const labels = data.search.nodes.map(({ label }: { label: string }) => label);
    expect(labels.slice(0, 2).toSorted()).toEqual(['Ania Calderon', 'Ania Calderón']);
  });

  test('keep the kind of an activity as it was given where ours do not say the same', async () => {
    const { data } = await world.ask(
      '{ activities(first: 100, filter: { kind: [OTHER] }) { nodes { kindAsGiven } } }',
    );
    expect(data.activities.nodes).toContainEqual({ kindAsGiven: 'birds_of_a_feather' });
  });

  test('show an expert once in an edition, however often they appear there', async () => {
    const { data } = await world.ask(`{ edition(slug: "condatos-2014") {
      participations { totalCount } experts(first: 100) { totalCount nodes { slug } pageInfo { hasNextPage endCursor } } } }`);
    const slugs = data.edition.experts.nodes.map(({ slug }: { slug: string }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(data.edition.experts.totalCount).toBeLessThanOrEqual(data.edition.participations.totalCount);
  });

  test('are found through two relations', async () => {
    const { data } = await world.ask(
      `query ($organization: ID!) {
      activities(filter: { participants: { some: { organization: $organization } } }) {
        totalCount nodes { participants(first: 50) { nodes { onBehalfOf { slug } } } } } }`,
      {
        organization: (await world.ask('{ organization(slug: "data-4") { id } }')).data.organization.id,
      },
    );
    expect(data.activities.totalCount).toBeGreaterThan(0);
    for (const { participants } of data.activities.nodes) {
      expect(participants.nodes).toContainEqual({ onBehalfOf: { slug: 'data-4' } });
    }
  });
});
