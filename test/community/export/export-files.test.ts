import { parse } from 'csv-parse/sync';
import { UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../fields/six-organizations.ts';
import { files, graphs, serveWorld } from './serve-world.ts';

let of!: SixOrganizations;
const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
});
const { url, get, log } = await serveWorld(world);
const revision = (await world.app.community.currentRevision()).name;

const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** How many nodes and edges each graph of the town has. */
const SIZES: Record<string, [number, number]> = {
  organizations: [6, 5],
  experts: [6, 5],
  'two-mode': [12, 12],
};

describe('the files to take home', () => {
  it('are listed, with what each leaves out', async () => {
    const { status, headers, text } = await get('/export/');
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const listed = JSON.parse(text).files;
    expect(listed.map(({ file }: { file: string }) => file).sort()).toEqual([...files].sort());
    for (const { mediaType, without } of listed)
      expect([mediaType, without]).toEqual([
        expect.stringMatching(/^\w+\/.+; charset=utf-8/),
        expect.stringMatching(/\.$/),
      ]);
  });

  it('are found without the slash at the end of the list too', async () => {
    const { status, headers } = await get('/export', { redirect: 'manual' });
    expect(status).toBe(308);
    expect(new URL(headers.get('location') ?? '', `${url}/export`).pathname).toBe('/export/');
  });

  it.each(files)('%s says of what revision it is, and under which licence', async (file) => {
    const { status, headers, text } = await get(`/export/${file}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/; charset=utf-8/);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${file}"`);
    expect(headers.get('x-tejido-revision')).toBe(revision);
    expect(headers.get('link')).toBe(
      `<${LICENSE}>; rel="license", <${url}/export/${file}?revision=${revision}>; rel="cite-as"`,
    );
    expect(headers.get('etag')).toMatch(/^W\/"[\w-]+"$/);
    expect(headers.get('cache-control')).toBe('public, no-cache');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('etag');
    for (const fact of [revision, LICENSE]) expect(text).toContain(fact);
    // A table has no room for more than its rows.
    if (!file.endsWith('.csv')) expect(text).toContain(`${url}/export/${file}`);
  });
});

describe.each(graphs)('the graph %s', (graph) => {
  const [nodes, edges] = SIZES[graph]!;
  const read = async (extension: string) => (await get(`/export/${graph}.${extension}`)).text;

  it('is whole as XML in GEXF, with the spells of its editions', async () => {
    const text = await read('gexf');
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<gexf [^>]*version="1.3"/);
    expect([count(text, /<node /g), count(text, /<edge /g)]).toEqual([nodes, edges]);
    for (const name of ['gexf', 'graph', 'nodes', 'edges', 'node', 'edge', 'spells', 'attvalues'])
      expect(count(text, new RegExp(`<${name}[ >]`, 'g')), name).toBe(
        count(text, new RegExp(`</${name}>`, 'g')),
      );
    expect(text).toContain('<spell start="2022-05-01" end="2022-05-31"/>');
    expect(text.trimEnd().endsWith('</gexf>')).toBe(true);
  });

  it('is whole as XML in GraphML, each datum under a key that is declared', async () => {
    const text = await read('graphml');
    expect([count(text, /<node /g), count(text, /<edge /g)]).toEqual([nodes, edges]);
    const declared = new Set([...text.matchAll(/<key id="(\w+)"/g)].map(([, key]) => key));
    const used = new Set([...text.matchAll(/<data key="(\w+)"/g)].map(([, key]) => key));
    expect(used.size).toBeGreaterThan(8);
    expect([...used].filter((key) => !declared.has(key))).toEqual([]);
    expect(text.trimEnd().endsWith('</graphml>')).toBe(true);
  });

  it('has in Pajek as many vertices and edges as it says', async () => {
    const lines = (await read('net')).trimEnd().split('\n');
    const [vertices, edgesAt] = ['*Vertices', '*Edges'].map((start) =>
      lines.findIndex((line) => line.startsWith(start)),
    ) as [number, number];
    expect(lines[vertices]).toBe(graph === 'two-mode' ? '*Vertices 12 6' : '*Vertices 6');
    expect(edgesAt - vertices - 1).toBe(nodes);
    expect(lines.length - edgesAt - 1).toBe(edges);
    for (const line of lines.slice(edgesAt + 1))
      for (const end of line.split(' ').slice(0, 2))
        expect(lines[vertices + Number(end)]).toMatch(/^\d+ ".+"$/);
  });

  it('is read by graphology as it was meant', async () => {
    const graphed = UndirectedGraph.from(JSON.parse(await read('graphology.json')));
    expect([graphed.type, graphed.order, graphed.size]).toEqual(['undirected', nodes, edges]);
    expect(graphed.getAttributes()).toMatchObject({ revision, license: LICENSE });
    graphed.forEachNode((_, { label, x, y }) => {
      expect([typeof label, Number.isFinite(x), Number.isFinite(y)]).toEqual(['string', true, true]);
    });
  });

  it('has tables that a spreadsheet reads, each row with its licence', async () => {
    const table = async (extension: string): Promise<Record<string, string>[]> =>
      parse(await read(extension), { columns: true, bom: true });
    const [rows, lines] = [await table('nodes.csv'), await table('edges.csv')];
    expect([rows.length, lines.length]).toEqual([nodes, edges]);
    const ids = new Set(rows.map(({ id }) => id));
    for (const line of lines)
      for (const end of [line.source ?? line.actor, line.target ?? line.event])
        expect(ids.has(end)).toBe(true);
    // Every metric there is; no table of people has brokerage.
    expect(Object.keys(rows[0]!)).toEqual(
      expect.arrayContaining(['redundancy', 'constraint', 'is_articulation']),
    );
    expect('liaison' in rows[0]!).toBe(graph !== 'experts');
  });
});

it('has the values that are computed by hand in every format', async () => {
  const { text } = await get('/export/organizations.edges.csv');
  const [first] = parse(text, { columns: true }) as Record<string, string>[];
  expect(first).toMatchObject({
    source: idOf(of.organizations.A),
    target: idOf(of.organizations.B),
    source_label: 'Alba',
    target_label: 'Brisa',
    shared: '3',
    newman: '2.5',
    jaccard: '1',
    expected: '1.5',
    verdict: 'NOT_DISTINGUISHABLE',
    first_together: '2021',
    last_together: '2022',
    editions: 'encuentro-2021;encuentro-2022',
  });
  const nodes = parse((await get('/export/organizations.nodes.csv')).text, { columns: true });
  const faro = (nodes as Record<string, string>[]).find(({ label }) => label === 'Faro');
  // What is not defined is empty, not 0.
  expect(faro).toMatchObject({ degree: '0', activities: '1', redundancy: '', constraint: '', community: '' });
  const cima = (nodes as Record<string, string>[]).find(({ label }) => label === 'Cima');
  expect(cima).toMatchObject({
    sector: 'academia',
    strength: '2',
    bipartite_betweenness: '0.4',
    liaison: '2',
  });
});

it('none of this was an error', () => {
  expect(log.filter((line) => line.includes('"level":50'))).toHaveLength(0);
});
