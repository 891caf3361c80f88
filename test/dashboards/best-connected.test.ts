import { describe, expect, it } from 'vitest';
import { sixOrganizations } from '../community/fields/six-organizations.ts';
import { serveWorld } from '../support/served.ts';
import { seededServer } from '../support/shipped.ts';
import { askPublicly } from './ask-publicly.ts';
import { exampleNamed } from './questions.ts';

const { url, world } = await serveWorld((scribe) => {
  sixOrganizations(scribe);
  scribe.organization('Ausente');
});
const seeded = seededServer();

interface Node {
  slug: string;
  metrics: {
    degree: number;
    strength: number;
    bipartiteBetweenness: number;
    bipartiteCloseness: number;
  } | null;
}

const slugsOf = (nodes: readonly Node[]) => nodes.map(({ slug }) => slug);

async function organizations(args: string): Promise<Node[]> {
  const { organizations } = await askPublicly(
    url,
    `{ organizations(${args}) { nodes { slug metrics { degree strength } } } }`,
  );
  return organizations.nodes;
}

async function costOf(query: string): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { extensions } = (await response.json()) as { extensions: { cost: { requested: { cost: number } } } };
  return extensions.cost.requested.cost;
}

describe('organizations by a metric', () => {
  it.each([
    // Degrees are A 2, B 2, C 3, D 2, E 1, F 0; strengths A 3, B 3, C 2, D 2, E 1, F 0.
    ['DEGREE', ['cima', 'alba', 'brisa', 'duna', 'eco', 'faro', 'ausente']],
    ['STRENGTH', ['alba', 'brisa', 'cima', 'duna', 'eco', 'faro', 'ausente']],
    // Cima stands between Alba and Duna, and Brisa and Duna; Duna's contact Eco is of no known sector.
    ['BROKERAGE', ['cima', 'alba', 'brisa', 'duna', 'eco', 'faro', 'ausente']],
  ])('are in order of %s, those of the same by name, those of no graph last', async (order, slugs) => {
    expect(slugsOf(await organizations(`orderBy: ${order}`))).toEqual(slugs);
  });

  it.each(['BETWEENNESS', 'CLOSENESS'])('can be in order of %s', async (order) => {
    const field = `bipartite${order[0]}${order.slice(1).toLowerCase()}`;
    const data = await askPublicly(
      url,
      `{ organizations(orderBy: ${order}) { nodes { slug metrics { ${field} } } } }`,
    );
    const values = data.organizations.nodes.map(
      ({ metrics }: { metrics: Record<string, number> | null }) => metrics?.[field] ?? -1,
    );
    expect(values).toEqual(values.toSorted((one: number, other: number) => other - one));
    expect(values[0]).toBeGreaterThan(values[3]);
  });

  it('are so page by page', async () => {
    const slugs: string[] = [];
    let after: string | undefined;
    do {
      const { organizations } = await askPublicly(
        url,
        'query ($after: String) { organizations(first: 2, after: $after, orderBy: STRENGTH) { nodes { slug } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      slugs.push(...slugsOf(organizations.nodes));
      after = organizations.pageInfo.hasNextPage ? organizations.pageInfo.endCursor : undefined;
    } while (after);
    expect(slugs).toEqual(['alba', 'brisa', 'cima', 'duna', 'eco', 'faro', 'ausente']);
  });

  it('can be of a graph of one edition, and of a part of the organizations', async () => {
    const graph = 'graph: { editions: ["encuentro-2023"] }';
    expect(slugsOf(await organizations(`orderBy: DEGREE, ${graph}`)).slice(0, 3)).toEqual([
      'duna',
      'eco',
      'faro',
    ]);
    expect(slugsOf(await organizations('orderBy: DEGREE, filter: { sector: ["academia"] }'))).toEqual([
      'cima',
      'faro',
    ]);
    const { sector } = await askPublicly(
      url,
      '{ sector(slug: "gobierno") { organizations(orderBy: STRENGTH) { nodes { slug } } } }',
    );
    expect(slugsOf(sector.organizations.nodes)).toEqual(['alba', 'brisa']);
  });

  it('come with the metrics that they are sorted by', async () => {
    const [first, second] = await organizations('orderBy: STRENGTH, first: 2');
    expect([first!.metrics, second!.metrics]).toEqual([
      { degree: 2, strength: 3 },
      { degree: 2, strength: 3 },
    ]);
  });

  it('cost what computing the metric does', async () => {
    const cost = (order: string) =>
      costOf(`{ organizations(first: 1, orderBy: ${order}) { nodes { slug } } }`);
    const plain = await cost('NAME');
    expect(await cost('STRENGTH')).toBe(plain + 20);
    expect(await cost('BETWEENNESS')).toBe(plain + 120);
  });

  it('are refused of a graph of what does not exist', async () => {
    const { errors } = await world.ask(
      '{ organizations(orderBy: DEGREE, graph: { series: ["nada"] }) { nodes { slug } } }',
    );
    expect(errors).toMatchObject([
      { message: expect.stringContaining('"nada" is neither the id nor the slug') },
    ]);
  });

  it('are a hundred in one request, in the data of a first start', async () => {
    const { organizations } = await askPublicly(seeded.url, exampleNamed('best-connected'));
    expect(organizations.nodes).toHaveLength(100);
    const strengths = organizations.nodes.map(({ metrics }: Node) => metrics?.strength ?? -1);
    expect(strengths).toEqual(strengths.toSorted((one: number, other: number) => other - one));
    expect(strengths[0]).toBeGreaterThan(0);
  });
});
