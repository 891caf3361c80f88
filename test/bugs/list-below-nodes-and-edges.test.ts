import { expect, test } from 'vitest';
import { createWorld } from '../support/world.ts';

const world = await createWorld((scribe) => {
  const edition = scribe.edition(scribe.series('Feria'), 'Feria 2021', { year: 2021 });
  const onBehalfOf = scribe.organization('Puesto');
  const activity = scribe.activity(edition, 'Mesa');
  scribe.participation(activity, scribe.expert('Feriante'), { onBehalfOf, role: 'MODERATOR' });
});

test('a list that is selected below "nodes" and, of other fields, below "edges" answers each with its own', async () => {
  const { organizations } = await world.read(`{
    organizations {
      nodes { participations { totalCount nodes { version order role } } }
      edges { node { participations { edges { role } } } }
    }
  }`);
  expect(organizations).toEqual({
    nodes: [{ participations: { totalCount: 1, nodes: [{ version: 1, order: 0, role: 'MODERATOR' }] } }],
    edges: [{ node: { participations: { edges: [{ role: 'MODERATOR' }] } } }],
  });
});
