import pg from 'pg';
import { afterAll, expect, it, vi } from 'vitest';
import { STEWARD } from '../support/actors.ts';
import { createWorld, type Scribe } from '../support/world.ts';

const world = await createWorld((scribe: Scribe) => {
  scribe.organization('Edited');
});

const statements: string[] = [];
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
  this: pg.Client,
  ...args: unknown[]
) {
  const [first] = args as [string | { text: string }];
  statements.push(typeof first === 'string' ? first : first.text);
  return query.apply(this, args) as never;
});
afterAll(() => spy.mockRestore());

/** The statements that an act sends to PostgreSQL, in their order. */
async function statementsOf(mutation: string): Promise<string[]> {
  const selected = '{ userErrors { code } organization { name } }';
  statements.length = 0;
  expect((await world.act(STEWARD, mutation, {}, selected)).userErrors).toEqual([]);
  return [...statements];
}

it('edits an organization with eleven statements, with those that read the answer', async () => {
  const edit = (version: number) =>
    `organizationEdit(organization: "edited", expectedVersion: ${version}, fields: { acronym: "A${version}" })`;
  await statementsOf(edit(1));
  const sent = await statementsOf(edit(2));
  expect(sent.length).toBeLessThanOrEqual(11);
});
