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
