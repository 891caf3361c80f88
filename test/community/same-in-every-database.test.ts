import { afterAll, expect, it } from 'vitest';
import { WorkerPool } from '../../src/community/engine/worker-pool.ts';
import { shippedWorld } from '../support/world.ts';
import { files, serveWorld } from './export/serve-world.ts';

/** The other computes by itself what the one has computed. */
const ownWorkers = new WorkerPool();
const worlds = await Promise.all([shippedWorld(), shippedWorld(ownWorkers)]);
// As if the invented series were real, so that there is more to draw and to write.
for (const world of worlds) await world.sql('update series set synthetic = false');
afterAll(async () => {
  await Promise.all(worlds.map(({ database }) => database.drop()));
  await ownWorkers[Symbol.asyncDispose]();
});
/** Both are given the same address, as behind one proxy. */
const sites = [
  await serveWorld(worlds[0]!, 'https://tejido.example'),
  await serveWorld(worlds[1]!, 'https://tejido.example', ownWorkers),
];

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

it.each([
  ...files,
  'organizations.gexf?lineage=AS_SUCCESSOR&channels=ACTIVITY',
  'two-mode.graphml?lineage=AS_SUCCESSOR&channels=ACTIVITY',
])('and to the same bytes, and so to the same tag, of %s', async (file) => {
  const [one, other] = await Promise.all(sites.map(({ get }) => get(`/export/${file}`)));
  expect(one!.status).toBe(200);
  expect(one!.text.length).toBeGreaterThan(2_000);
  expect(other!.text === one!.text).toBe(true);
  expect(other!.headers.get('etag')).toBe(one!.headers.get('etag'));
  if (!file.includes('.csv')) expect(one!.text).toContain('https://tejido.example/export/');
});
