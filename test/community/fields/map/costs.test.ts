import { expect, it, onTestFinished } from 'vitest';
import { closeAtOnce } from '../../../support/http.ts';
import { openServer } from '../../../support/served.ts';
import { createWorld } from '../../../support/world.ts';
import { sixOrganizations } from '../six-organizations.ts';

const world = await createWorld(sixOrganizations);

async function signal() {
  const server = await openServer(world.database.orm, { logLevel: 'silent' });
  onTestFinished(() => closeAtOnce(server));
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return async (query: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
    return (await response.json()) as any;
  };
}

const NODES =
  'nodes { id label kind x y degree strength sector { slug } community { community label confidence } }';
const TIES = 'ties { source target shared surprise verdict }';

it('a map is charged a fixed amount, however large it may be and whatever is asked of its nodes', async () => {
  const ask = await signal();
  const costs: number[] = [];
  for (const args of ['', '(maxNodes: 10)', '(maxNodes: 2000, maxTies: 20000)']) {
    const { errors, extensions } = await ask(`{ communityMap${args} { truncated ${NODES} ${TIES} } }`);
    expect(errors, args).toBeUndefined();
    costs.push(extensions.cost.requested.cost);
  }
  expect(new Set(costs).size).toBe(1);
  expect(costs[0]).toBeGreaterThanOrEqual(1000);
  expect(costs[0]).toBeLessThan(1100);
});

it('lists of each member are refused before anything is computed, where the map may be large', async () => {
  const ask = await signal();
  const lists = [
    'member { ... on Organization { convenings { nodes { role } } } }',
    'member { ... on Organization { ties(first: 5) { nodes { shared } } } }',
    'sector { organizations(first: 100) { nodes { name } } }',
  ];
  for (const list of lists) {
    const refused = await ask(`{ communityMap(maxNodes: 2000) { nodes { id ${list} } } }`);
    expect([list, refused.data, refused.errors?.[0]?.extensions.code]).toEqual([
      list,
      undefined,
      'COST_TOO_HIGH',
    ]);
    const answered = await ask(`{ communityMap(maxNodes: 10) { nodes { id ${list} } } }`);
    expect([list, answered.errors]).toEqual([list, undefined]);
  }
});

it('figures that are computed once for all are charged once, however large the map may be', async () => {
  const ask = await signal();
  const { errors, extensions } = await ask(
    '{ communityMap(maxNodes: 2000) { nodes { id member { ... on Organization { metrics { activities } } } } } }',
  );
  expect(errors).toBeUndefined();
  expect(extensions.cost.requested.cost).toBeLessThan(4_000);
});

it('the bounds are said over HTTP too', async () => {
  const ask = await signal();
  const { errors } = await ask('{ communityMap(maxNodes: 2001) { truncated } }');
  expect(errors[0]).toMatchObject({
    message: '"maxNodes" is 2001; it must be from 1 to 2,000.',
    extensions: { code: 'LIMIT_TOO_HIGH', limit: 2000 },
  });
  const giant = await ask(
    '{ communityMap(maxNodes: 2000000000, maxTies: 2000000000) { nodes { id } ties { shared } } }',
  );
  expect(['LIMIT_TOO_HIGH', 'COST_TOO_HIGH']).toContain(giant.errors[0].extensions.code);
});

it('each part of a question that has to be computed has its price', async () => {
  const ask = await signal();
  const cost = async (query: string) => {
    const { errors, extensions } = await ask(query);
    expect([query, errors]).toEqual([query, undefined]);
    return extensions.cost.requested.cost;
  };
  const { data } = await ask('{ a: organization(slug: "alba") { id } e: organization(slug: "eco") { id } }');
  const [a, e] = [data.a.id, data.e.id];
  expect(await cost('{ network(between: ORGANIZATION) { density } }')).toBeGreaterThanOrEqual(300);
  expect(
    await cost('{ network(between: ORGANIZATION) { mixing { ties } narrative } }'),
  ).toBeGreaterThanOrEqual(700);
  expect(await cost(`{ pathsBetween(from: "${a}", to: "${e}") { visited } }`)).toBeGreaterThanOrEqual(200);
  expect(await cost(`{ whatIf(remove: ["${a}"]) { componentsAfter } }`)).toBeGreaterThanOrEqual(200);
  expect(await cost('{ organization(slug: "alba") { metrics { redundancy } } }')).toBeGreaterThanOrEqual(100);
  expect(
    await cost('{ organization(slug: "alba") { metrics { bipartiteBetweenness } } }'),
  ).toBeGreaterThanOrEqual(120);
});
