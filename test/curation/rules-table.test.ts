import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { can, hasScope, onlyProposes, rules } from '../../src/curation/rules.ts';
import { network } from '../../src/network.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { buildGraph } from '../../src/platform/graph/schema.ts';
import { CURATOR, curatorOf, partnerOf, STEWARD } from '../support/actors.ts';

const { schema } = await buildGraph(network);
const actsByName = new Map(network.acts.map((act) => [act.name, act]));
const mutations = Object.keys(schema.getMutationType()!.getFields()).sort();

const ACTORS: Record<string, Actor | null> = {
  anyone: null,
  partner: partnerOf({ id: 1 }),
  'curator of an edition': curatorOf({ id: 1 }),
  curator: CURATOR,
  steward: STEWARD,
};

/** What stewards alone record. */
const STEWARDS_ALONE: readonly string[] = ['Series'];

/** What somebody may do by a mutation: nothing, what is their own, or all; and whether it waits for a curator. */
function mayDo(actor: Actor | null, mutation: string): string {
  const act = actsByName.get(mutation)!;
  const reach = can(actor, act.action, act.of);
  if (!reach || (actor && !hasScope(actor, act.action))) return '-';
  const isWhole = !actor || actor.role === 'STEWARD' || actor === CURATOR;
  const word = reach === 'ALL' || isWhole ? 'all' : 'own';
  return actor && onlyProposes(actor, act.action) ? `proposes ${word}` : word;
}

describe('the table of rules', () => {
  it('has a line for every mutation, and forbids all but corrections to those without a credential', () => {
    expect(mutations.filter((name) => !actsByName.has(name))).toEqual([]);
    const unruled = mutations.filter((name) =>
      Object.values(ACTORS).every((actor) => mayDo(actor, name) === '-'),
    );
    expect(unruled).toEqual([]);
    expect(mutations.filter((name) => mayDo(null, name) !== '-')).toEqual(['correctionSubmit']);
  });

  it('has a line for every type that can be recorded, edited or removed, and for what is not public', () => {
    const types = new Set(network.acts.map(({ of }) => of).filter((of) => of !== 'Node'));
    for (const type of [...types, 'Proposal', 'ApiToken', 'PrivateChange']) {
      expect(isObjectType(schema.getType(type)), type).toBe(true);
      expect(can(STEWARD, 'EDIT', type), type).toBe('ALL');
    }
  });

  it('says of every type that can be recorded who may do so beside stewards, or that nobody may', () => {
    const recorded = new Set(network.acts.filter(({ action }) => action === 'RECORD').map(({ of }) => of));
    const forgotten = [...recorded].filter(
      (type) => !STEWARDS_ALONE.includes(type) && !can(CURATOR, 'RECORD', type),
    );
    const where = 'Add it to OF_AN_EDITION or SHARED in src/curation/rules.ts, or to STEWARDS_ALONE here.';
    expect(forgotten, where).toEqual([]);
  });

  it('names types and fields that there are', () => {
    for (const { of = [], except = [] } of rules) {
      for (const type of of) expect(schema.getType(type), type).toBeDefined();
      const fields = network.acts
        .filter((act) => of.includes(act.of))
        .flatMap(({ args }) =>
          Object.values(args).flatMap((arg) => Object.keys((arg as { fields?: object }).fields ?? {})),
        );
      for (const field of except) expect(fields, field).toContain(field);
    }
  });

  it('lets each role do what is written down', async () => {
    const names = Object.keys(ACTORS);
    const rows = mutations.map((mutation) => [
      mutation,
      ...names.map((name) => mayDo(ACTORS[name]!, mutation)),
    ]);
    const table = [['', ...names], names.map(() => '---').concat('---'), ...rows];
    const text = `${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
    await expect(
      text,
      'Read what differs; where it is right, run this file with --update.',
    ).toMatchFileSnapshot('./rules-table.md');
  });
});
