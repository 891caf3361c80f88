import { expect, it } from 'vitest';
import { longestHold } from '../../support/cpu.ts';
import { createWorld } from '../../support/world.ts';

/** Two editions, out of each of which came sixty outcomes that two hundred organizations answer for: half a million ties at either. */
const CROWDED = [
  `insert into organization (id, slug, name)
   select id, 'org-' || id, 'Organización ' || id from generate_series(1, 1500) as made(id)`,
  `insert into series (id, slug, name) values (1, 'serie', 'Serie')`,
  `insert into edition (id, slug, series_id, name, year, starts_on)
   select id, 'edicion-' || id, 1, 'Edición ' || id, 2020 + id, (2020 + id)::text from generate_series(1, 2) as made(id)`,
  `insert into outcome (id, slug, kind, text, edition_id)
   select id, 'acuerdo-' || id, 'AGREEMENT', 'Acuerdo ' || id, 1 + id % 2 from generate_series(1, 120) as made(id)`,
  // By a power, so that some answer for many and others for few.
  `insert into outcome_responsible (outcome_id, organization_id)
   select outcome, 1 + floor(1500 * chance ^ 2)::int from generate_series(1, 120) as made(outcome), generate_series(1, 200) as by(at),
     lateral (select (hashint8extended(1000 * outcome + at, 2021) & 4294967295)::float8 / 4294967296) as of(chance)
   on conflict do nothing`,
  'analyze',
];

const world = await createWorld();
for (const statement of CROWDED) await world.sql(statement);

/** How much CPU may be spent without coming back to the event loop, in milliseconds. */
const MOST = 50;

const PATHS = `{ pathsBetween(from: "Organization_1", to: "Organization_2", limit: 20, filter: { channels: [OUTCOME] }) {
  paths { length } truncated } }`;
const DIFF = (field: string) => `{ editionDiff(from: "Edition_1", to: "Edition_2", channels: [OUTCOME]) {
  ${field}(first: 5) { totalCount nodes { shared } } } }`;

it.each([
  ['how two of a crowd are connected', PATHS],
  ['which ties are new', DIFF('newTies')],
  ['which ties have lapsed', DIFF('lapsedTies')],
])('nobody waits while it is asked %s', async (_, question) => {
  const holds: number[] = [];
  for (let round = 0; round < 5 && !holds.some((hold) => hold < MOST); round++) {
    holds.push(await longestHold(() => world.read(question)));
  }
  expect(Math.min(...holds)).toBeLessThan(MOST);
});
