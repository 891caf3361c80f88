import { expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';

/** Names of one to seven words, of which many are met alike, and organizations that have several. */
const world = await createWorld((scribe) => {
  const words = ['red', 'de', 'la', 'datos', 'Redes', 'dato', 'lago'];
  const edition = scribe.edition(scribe.series('Red de datos'), 'Red de la costa', { year: 2021 });
  for (let n = 0; n < 60; n++) {
    const name = Array.from({ length: 1 + (n % 7) }, (_, at) => words[(n * 3 + at * (1 + (n % 5))) % 7]).join(
      ' ',
    );
    const organization = scribe.organization(`${name} ${n}`, { acronym: n % 3 ? null : `RED ${n % 4}` });
    if (n % 4 === 0) scribe.organizationName(organization, `Antigua ${name}`, { kind: 'former' });
    scribe.activity(edition, `${name}, y ${words[n % 7]} ${'otra vez '.repeat(n % 9)}`);
    if (n % 10 === 0) scribe.expert(`Ana de la Red ${n}`, { consent: n % 20 ? 'WITHDRAWN' : null });
  }
  scribe.outcome(
    edition,
    `Se acordó la red ${Array.from({ length: 90 }, (_, at) => `palabra${at}`).join(' ')}`,
  );
});

await world.sql('analyze'); // else PostgreSQL takes each table for larger than it is, and a search for costly

const SEARCH = `query ($text: String!, $first: Int!, $after: String) { search(text: $text, first: $first, after: $after) {
  totalCount nodes { label score matches { word met how } node { id } } pageInfo { hasNextPage endCursor } } }`;

it.each([
  'red',
  're',
  'r d',
  'de la',
  'rde',
  'la de red',
  'ana red',
  'datso',
  'otra vez la red de datos',
  'red acordo',
  'nada de esto',
  '...',
])('the first page of "%s" has what pages from a cursor have', async (text) => {
  const { search } = await world.read(SEARCH, { text, first: 100 });
  const found = [];
  for (let after: string | null = null, more = true; more; ) {
    const { search: page } = await world.read(SEARCH, { text, first: after === null ? 1 : 33, after });
    found.push(...page.nodes);
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
  }
  expect(search.nodes).toEqual(found.slice(0, 100));
  expect(search.totalCount).toBe(found.length);
  expect(search.pageInfo.hasNextPage).toBe(found.length > 100);
});
