import { expect, it } from 'vitest';
import { STEWARD } from '../support/actors.ts';
import { amount } from '../support/proof.ts';
import { createWorld, type Scribe } from '../support/world.ts';

const world = await createWorld((scribe: Scribe) => scribe.organization('Wanted'));

const RACES = amount({ suite: 40, proof: 10_000 });

const edit = (writer: string, race: number, version: number) =>
  world.act(
    { ...STEWARD, name: writer },
    `organizationEdit(organization: "wanted", expectedVersion: ${version}, fields: { acronym: "${writer} ${race}" })`,
    {},
    '{ userErrors { code currentVersion } organization { acronym } }',
  );

it(`lets one of two writers win who expect the same version, ${RACES} times over`, async () => {
  for (let race = 1; race <= RACES; race++) {
    const answers = await Promise.all([edit('A', race, race), edit('B', race, race)]);
    const [won, lost] = answers.toSorted((a, b) => a.userErrors.length - b.userErrors.length);
    expect(won).toMatchObject({
      userErrors: [],
      organization: { acronym: expect.stringMatching(`${race}$`) },
    });
    expect(lost).toMatchObject({
      userErrors: [{ code: 'STALE_VERSION', currentVersion: race + 1 }],
      organization: null,
    });
    const [kept] = await world.sql('select acronym, version from organization');
    expect(kept).toEqual({ acronym: won.organization.acronym, version: race + 1 });
  }
});

it('does all acts that come at once, one after the other, and holds one connection for them', async () => {
  const most = amount({ suite: 40, proof: 100 });
  const record = (at: number) => world.act(STEWARD, `organizationRecord(fields: { name: "At once ${at}" })`);
  const all = Promise.all(Array.from({ length: most }, (_, at) => record(at)));
  const [held] = await world.sql(
    `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  expect(held).toEqual({ waiting: 0 });
  expect((await all).filter(({ userErrors }) => userErrors.length > 0)).toEqual([]);
  const [kept] = await world.sql(
    `select count(*)::int as kept from organization where name like 'At once %'`,
  );
  expect(kept).toEqual({ kept: most });
});
