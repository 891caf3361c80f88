import { afterAll, expect, it } from 'vitest';
import { shippedWorld } from '../../../support/world.ts';

const worlds = await Promise.all([shippedWorld(), shippedWorld()]);
afterAll(() => Promise.all(worlds.map(({ database }) => database.drop())));
// As if the invented series were real, so that there is more to draw.
for (const world of worlds) await world.sql('update series set synthetic = false');

const NODES = 'nodes { id label x y degree strength community { community confidence label } }';
const TIES = 'ties { source target shared expected surprise verdict firstTogether lastTogether }';

it.each(['ORGANIZATION', 'EXPERT', 'SECTOR', 'TWO_MODE'])(
  'the same data in another database comes to the same revision, places and communities of %s',
  async (between) => {
    const question = `{ communityMap(between: ${between}) { revision ${NODES} ${TIES} } }`;
    const [one, other] = await Promise.all(worlds.map((world) => world.read(question)));
    expect(one.communityMap.nodes.length).toBeGreaterThan(5);
    expect(other).toEqual(one);
  },
);

it.each(['ORGANIZATION', 'EXPERT'])(
  'and to the same figures of %s, those that are drawn by chance among them',
  async (between) => {
    const question = `{ network(between: ${between}) { run { id } density robinsAlexanderClustering components giantShare
      sectorAssortativity sectorEIIndex newcomerShare retention narrative
      mixing { row { slug } column { slug } ties expected } } }`;
    const [one, other] = await Promise.all(worlds.map((world) => world.read(question)));
    expect(other).toEqual(one);
  },
);
