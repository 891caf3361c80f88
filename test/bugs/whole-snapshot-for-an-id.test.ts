import { expect, test } from 'vitest';
import { openApp } from '../../src/app.ts';
import { takeSnapshot } from '../../src/community/storage/snapshots.ts';
import { sixOrganizations } from '../community/fields/six-organizations.ts';
import { createWorld, World } from '../support/world.ts';

const world = await createWorld(sixOrganizations);

test('a run and its snapshot are found without a look at what the snapshot holds', async () => {
  const { network } = await world.read('{ network(between: ORGANIZATION) { run { id } } }');
  const revision = await world.app.community.currentRevision();
  await takeSnapshot(world.database.orm.em, revision, { label: 'Memoria', actor: 'test' });
  await world.sql(`update snapshot set contents = ''`);
  await world.sql(`delete from activity_topic; delete from participation where activity_id = 1`);
  await using app = await openApp(world.database.orm);
  const later = new World(world.database, app);
  const { node } = await later.read(
    'query ($id: ID!) { node(id: $id) { ... on AnalysisRun { revision snapshot { label } } } }',
    { id: network.run.id },
  );
  expect(node).toEqual({ revision: revision.name, snapshot: { label: 'Memoria' } });
});
