import { expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';
import { peopleOfEveryConsent } from './people.ts';

const world = await createWorld((scribe) => {
  const { panel } = peopleOfEveryConsent(scribe);
  scribe.participation(panel, scribe.expert('Zulma Inventada'));
});

/** All that follows from how experts sort by name: the revision, which names it, and cursors of that order. */
const sorted = () =>
  world.read(`{ network(between: EXPERT) { revision }
    ties(between: EXPERT, orderBy: NAME) { revision edges { cursor } }
    organization(slug: "universidad-inventada") { ties(orderBy: NAME) { edges { cursor } } } }`);

it('where people who are withheld would stand by name makes no difference to anything', async () => {
  const before = await sorted();
  expect(before.ties.edges).toHaveLength(1);
  await world.sql(`update expert set name = 'Zz ' || name where withheld is not null`);
  await world.app.community.refreshedRevision();
  expect(await sorted()).toEqual(before);
});
