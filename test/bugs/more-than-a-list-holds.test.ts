import { expect, test } from 'vitest';
import { createWorld } from '../support/world.ts';

const ORPHANS = 510;

const world = await createWorld((scribe) => {
  const hub = scribe.organization('Centro');
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', { year: 2021 });
  const someone = scribe.expert('Alguien');
  for (let at = 0; at < ORPHANS; at++) {
    const table = scribe.activity(edition, `Mesa ${at}`);
    for (const onBehalfOf of [hub, scribe.organization(`Casa ${at}`)])
      scribe.participation(table, someone, { onBehalfOf });
  }
});

test('without the one to whom more are tied than can be listed, it is said how many are left alone', async () => {
  const { organization } = await world.read('{ organization(slug: "centro") { id } }');
  const { whatIf } = await world.read(
    `query ($remove: [ID!]!) { whatIf(remove: $remove) { componentsAfter orphanedCount orphaned { ... on Organization { name } } } }`,
    { remove: [organization.id] },
  );
  expect(whatIf).toMatchObject({ componentsAfter: ORPHANS, orphanedCount: ORPHANS });
  expect(whatIf.orphaned).toHaveLength(500);
  expect(whatIf.orphaned[0]).toEqual({ name: 'Casa 0' });
});

test('more than a hundred snapshots are listed, in pages', async () => {
  await world.sql(`insert into snapshot (label, revision, content_hash, license, contents)
    select 'Toma ' || id, 'x', repeat('0', 64), 'https://example.org', '' from generate_series(1, 103) as made(id)`);
  const page = async (after: string | null) =>
    (
      await world.read(
        `query ($after: String) { snapshots(first: 100, after: $after) { totalCount nodes { label } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
    ).snapshots;
  const first = await page(null);
  expect(first).toMatchObject({ totalCount: 103, pageInfo: { hasNextPage: true } });
  const { nodes, pageInfo } = await page(first.pageInfo.endCursor);
  expect([first.nodes.length, nodes[0].label, nodes.length, pageInfo.hasNextPage]).toEqual([
    100,
    'Toma 101',
    3,
    false,
  ]);
});
