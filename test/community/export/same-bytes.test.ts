import { afterAll, expect, it } from 'vitest';
import { shippedWorld } from '../../support/world.ts';
import { files, serveWorld } from './serve-world.ts';

const worlds = await Promise.all([shippedWorld(), shippedWorld()]);
// As if the invented series were real, so that there is more to write.
for (const world of worlds) await world.sql('update series set synthetic = false');
afterAll(() => Promise.all(worlds.map(({ database }) => database.drop())));
/** Both are given the same address, as behind one proxy. */
const sites = await Promise.all(worlds.map((world) => serveWorld(world, 'https://tejido.example')));

it.each([
  ...files,
  'organizations.gexf?lineage=AS_SUCCESSOR&channels=ACTIVITY',
  'two-mode.graphml?lineage=AS_SUCCESSOR&channels=ACTIVITY',
])(
  'the same data in another database comes to the same bytes, and so to the same tag, of %s',
  async (file) => {
    const [one, other] = await Promise.all(sites.map(({ get }) => get(`/export/${file}`)));
    expect(one!.status).toBe(200);
    expect(one!.text.length).toBeGreaterThan(2_000);
    expect(other!.text === one!.text).toBe(true);
    expect(other!.headers.get('etag')).toBe(one!.headers.get('etag'));
    if (!file.includes('.csv')) expect(one!.text).toContain('https://tejido.example/export/');
  },
);
