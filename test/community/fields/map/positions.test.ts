import { afterAll, expect, it } from 'vitest';
import { openApp } from '../../../../src/app.ts';
import { EditionTable } from '../../../../src/domain/edition/edition.table.ts';
import { OrganizationTable } from '../../../../src/domain/organization/organization.table.ts';
import { shippedWorld, World } from '../../../support/world.ts';

const world = await shippedWorld();
afterAll(() => world.database.drop());
// As if the invented series were real: so there is more to draw, and things of it can be added.
await world.sql('update series set synthetic = false');

interface Node {
  id: string;
  label: string;
  x: number;
  y: number;
}

async function nodesIn(args: string, asked: World = world): Promise<Node[]> {
  const fields = '{ nodes { id label x y } }';
  return (await asked.read(`{ communityMap(maxNodes: 2000, ${args}) ${fields} }`)).communityMap.nodes;
}

const placesIn = async (args: string, asked?: World) =>
  new Map((await nodesIn(args, asked)).map(({ id, x, y }) => [id, `${x} ${y}`]));

const { nodes: editions } = (await world.read('{ editions { nodes { id } } }')).editions;

const filters: string[] = [
  ...editions.map(({ id }: Node) => `editions: ["${id}"]`),
  ...editions.map(({ id }: Node) => `editions: ["${id}"], lineage: AS_SUCCESSOR, maxActivitySize: 200`),
  'lineage: AS_SUCCESSOR, channels: [ACTIVITY, CONVENING, OUTCOME]',
  'channels: [CONVENING]',
  'channels: [OUTCOME]',
  'minShared: 2',
  'withSector: ["academia"]',
  'roles: [MODERATOR, SPEAKER]',
  'maxActivitySize: 4',
  'maxActivitySize: 200',
];

const ALL = 'filter: { channels: [ACTIVITY, CONVENING, OUTCOME] }';

const kinds = ['ORGANIZATION', 'EXPERT', 'SECTOR', 'TWO_MODE'];

it.each(kinds)(
  'on a map of %s everything stands where it stands under every other filter, and where nothing else does',
  async (between) => {
    const known = await placesIn(`between: ${between}, ${ALL}`);
    expect(known.size).toBeGreaterThan(5);
    for (const filter of filters) {
      const places = await placesIn(`between: ${between}, filter: { ${filter} }`);
      expect(new Set(places.values()).size, filter).toBe(places.size);
      const moved = [...places].filter(([id, place]) => (known.get(id) ?? place) !== place);
      expect(moved, filter).toEqual([]);
      for (const [id, place] of places) known.set(id, place);
    }
  },
);

/** The network as another server over the same database has it. */
async function asked<T>(ask: (other: World) => Promise<T>): Promise<T> {
  await using app = await openApp(world.database.orm);
  return ask(new World(world.database, app));
}

it('another server over the same database draws the same maps', async () => {
  const drawn = async (by: World) => {
    const maps = [];
    for (const between of kinds) maps.push(await nodesIn(`between: ${between}`, by));
    return maps;
  };
  const here = await drawn(world);
  expect(await asked(drawn)).toEqual(here);
});

/** Six panels that bring together who never met: each of the last six organizations with three others, and a new one. */
const addPanels = (title: string) =>
  world.write(async (scribe) => {
    const edition = await scribe.em.findOneOrFail(EditionTable, { slug: 'demo-2023' });
    const known = await scribe.em.find(OrganizationTable, {}, { orderBy: { id: 'desc' }, limit: 24 });
    const late = scribe.organization(`Recién llegada a ${title}`);
    for (const [at, organization] of known.slice(0, 6).entries()) {
      const panel = scribe.activity(edition, `${title} ${at}`);
      for (const there of [organization, ...known.slice(6 + 3 * at, 9 + 3 * at), late])
        scribe.participation(panel, scribe.expert(`Alguien de ${there.name} en ${title} ${at}`), {
          onBehalfOf: there,
        });
    }
  });

it('when something is added, nobody moves by more than a tenth of the diameter, and another server sees the same', async () => {
  const before = await nodesIn(ALL);
  const diameter = Math.max(
    ...before.flatMap((one) => before.map((other) => Math.hypot(one.x - other.x, one.y - other.y))),
  );
  await addPanels('Panel nuevo');
  await world.app.community.refreshedRevision();
  const after = await nodesIn(ALL);
  const newcomers = after.filter(({ id }) => !before.some((node) => node.id === id));
  expect(newcomers.map(({ label }) => label)).toEqual(['Recién llegada a Panel nuevo']);
  const moves = before.map((node) => {
    const now = after.find(({ id }) => id === node.id)!;
    return Math.hypot(now.x - node.x, now.y - node.y);
  });
  expect(moves.filter(Boolean).length).toBeGreaterThan(10); // it is not that nothing happened
  expect(Math.max(...moves)).toBeLessThanOrEqual(0.1 * diameter);
  expect(await asked((other) => nodesIn(ALL, other))).toEqual(after);
});

it('when what was added is taken away again, all servers still agree', async () => {
  const before = await nodesIn('');
  await addPanels('Panel pasajero');
  await world.app.community.refreshedRevision();
  expect(await nodesIn('')).toHaveLength(before.length + 1);
  await world.sql(
    `delete from participation where activity_id = any (array(select id from activity where slug like 'panel-pasajero%'))`,
  );
  await world.sql(`delete from activity where slug like 'panel-pasajero%'`);
  await world.sql(`delete from expert where name like '%Panel pasajero%'`);
  await world.sql(`delete from organization where name like '%Panel pasajero%'`);
  await world.app.community.refreshedRevision();
  const here = await nodesIn('');
  expect(here.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(await asked((other) => nodesIn('', other))).toEqual(here);
});
