import { expect, it } from 'vitest';
import { seededServer } from '../support/shipped.ts';

const server = seededServer();

/** What dashboards ask as one would write it, without a thought of prices. */
const QUESTIONS = [
  '{ editions(series: "datacon") { nodes { slug figures { measure qualifier value recorded sources { nodes { title url } } } } } }',
  '{ series(slug: "datacon") { editions { slug figures { measure qualifier value recorded sources { nodes { title url } } } } } }',
  '{ organizations(first: 100) { nodes { slug name metrics { editions bipartiteDegree bipartiteCloseness bipartiteBetweenness constraint } } } }',
  '{ organizations(first: 100) { nodes { slug convenings { totalCount facets(by: [ROLE]) { buckets { key count } } } } } }',
];

it.each(QUESTIONS)('is answered within the public limits: %s', async (query) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors, extensions } = (await response.json()) as {
    errors?: unknown;
    extensions: { cost: { requested: { cost: number } } };
  };
  expect(errors).toBeUndefined();
  expect(extensions.cost.requested.cost).toBeLessThan(10_000);
});
