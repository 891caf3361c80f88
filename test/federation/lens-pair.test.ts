import { describe, expect, it } from 'vitest';
import { pairNetwork } from '../../src/federation/lens/pair.ts';
import { pairLines } from '../../src/federation/lens/pair-lines.ts';
import type { AskNetwork } from '../../src/federation/lens/pair-theirs.ts';
import { createWorld, freshWorld, type Scribe, type World } from '../support/world.ts';

const theirs = await createWorld((scribe) => {
  const one = scribe.organization('Instituto del Norte');
  scribe.identify(one, 'ROR', '01instituto');
  scribe.identify(one, 'WIKIDATA', 'Q1');
  scribe.identify(scribe.organization('Torn'), 'ROR', '02torn0000');
  scribe.identify(scribe.organization('Torn too'), 'WIKIDATA', 'Q2');
  scribe.organization('Árbol, A.C.');
  scribe.organization('Only theirs');
  scribe.identify(scribe.organization('Known'), 'ROR', '03known000');
  scribe.identify(scribe.expert('Ana Norte'), 'ORCID', '0000-0002-1825-0097');
  scribe.identify(scribe.expert('Leaving'), 'ORCID', '0000-0001-5109-3700');
  for (let at = 0; at < 150; at++) scribe.organization(`Further ${at}`);
});

/** Asks the other network; how often is counted. */
function asking() {
  let count = 0;
  const ask: AskNetwork = (query, variables) => {
    count++;
    return theirs.read(query, variables);
  };
  return { ask, asked: () => count };
}

const ours = (scribe: Scribe) => {
  scribe.identify(scribe.organization('Institute'), 'ROR', '01instituto');
  const torn = scribe.organization('Torn here');
  scribe.identify(torn, 'ROR', '02torn0000');
  scribe.identify(torn, 'WIKIDATA', 'Q2');
  scribe.organization('ARBOL AC');
  scribe.organization('Arbol a. c.'); // is spelled in another way
  const known = scribe.organization('Known here');
  scribe.identify(known, 'ROR', '03known000');
  scribe.identify(known, 'EXTERNAL', 'known', { publisher: 'norte' });
  scribe.organization('Known'); // only has the name
  scribe.identify(scribe.expert('Ana'), 'ORCID', '0000-0002-1825-0097');
  scribe.identify(scribe.expert('Someone Hidden', { consent: 'WITHDRAWN' }), 'ORCID', '0000-0001-5109-3700');
};

const pair = (world: World, ask: AskNetwork, dryRun = false) =>
  pairNetwork(world.database.orm.em, { name: 'norte', ask }, { actor: 'cli', dryRun });

const slugs = (couples: readonly { ours: { slug: string }; theirs: { slug: string } }[]) =>
  couples.map((each) => [each.ours.slug, each.theirs.slug]);

const external = (world: World, field: string, slug: string) =>
  world.read(
    `{ found: ${field}(identifier: { scheme: EXTERNAL, value: "norte/${slug}" }) { slug identifiers { scheme value verified } } }`,
  );

describe('pairing with another network', () => {
  it('writes down who shares an identifier, and lists what is unclear and what only looks alike', async () => {
    const world = await freshWorld(ours);
    const { ask, asked } = asking();
    const [organizations, people] = await pair(world, ask);
    expect(slugs(organizations!.same)).toEqual([['institute', 'instituto-del-norte']]);
    expect(slugs(organizations!.unclear)).toEqual([
      ['torn-here', 'torn'],
      ['torn-here', 'torn-too'],
    ]);
    expect(slugs(organizations!.alike)).toEqual([['arbol-a-c', 'arbol-a-c']]);
    expect(organizations!.known).toBe(1);
    expect(slugs(people!.same)).toEqual([['ana', 'ana-norte']]);
    expect(asked()).toBe(3); // two pages of organizations and one of people
    const { found } = await external(world, 'organization', 'instituto-del-norte');
    expect(found.slug).toBe('institute');
    expect(found.identifiers).toContainEqual({
      scheme: 'EXTERNAL',
      value: 'norte/instituto-del-norte',
      verified: false,
    });
    expect((await external(world, 'expert', 'ana-norte')).found.slug).toBe('ana');
  });

  it('is told in the log as an import that the network published', async () => {
    const world = await freshWorld(ours);
    await pair(world, asking().ask);
    const { changes } = await world.read('{ changes(first: 100) { nodes { batch { kind publisher } } } }');
    expect(changes.nodes.at(-1)).toEqual({ batch: { kind: 'IMPORT', publisher: 'norte' } });
  });

  it('writes nothing for whoever is withheld', async () => {
    const world = await freshWorld(ours);
    await pair(world, asking().ask);
    expect(await world.sql(`select 1 from expert_identifier where value = 'leaving'`)).toEqual([]);
  });

  it('writes nothing in a dry run, and nothing twice', async () => {
    const world = await freshWorld(ours);
    const written = () =>
      world.sql(`select value from organization_identifier where publisher = 'norte' order by 1`);
    const [before] = await pair(world, asking().ask, true);
    expect(slugs(before!.same)).toHaveLength(1);
    expect(await written()).toEqual([{ value: 'known' }]);
    await pair(world, asking().ask);
    const [again] = await pair(world, asking().ask);
    expect(again).toMatchObject({ same: [], known: 2 });
    expect(await written()).toEqual([{ value: 'instituto-del-norte' }, { value: 'known' }]);
  });

  it('tells a curator what it found', async () => {
    const world = await freshWorld(ours);
    const lines = pairLines(await pair(world, asking().ask, true), 'norte', true);
    expect(lines[0]).toBe('organizations: 1 paired before, 1 to be written');
    expect(lines.join('\n')).toContain('by ROR 01instituto');
    expect(lines.join('\n')).toContain('write EXTERNAL norte/arbol-a-c if it is the same');
  });
});

describe('another network that cannot be compared', () => {
  const page = (nodes: unknown, pageInfo: unknown) => ({ page: { nodes, pageInfo } });

  it.each([
    ['has no lists', {}, /no list/],
    ['has pages without end', page([], { hasNextPage: true, endCursor: 'same' }), /pages without end/],
  ])('%s', async (_, answer, why) => {
    const world = await freshWorld();
    await expect(pair(world, async () => answer)).rejects.toThrow(why);
  });

  it('is read as far as it makes sense', async () => {
    const world = await freshWorld(ours);
    const odd = [
      null,
      7,
      { slug: 7 },
      { slug: '../x' },
      { slug: 'a', identifiers: [{ scheme: 'ROR', value: '01instituto' }, 'x', null] },
    ];
    const [organizations] = await pair(world, async () => page(odd, {}), true);
    expect(slugs(organizations!.same)).toEqual([['institute', 'a']]);
  });

  it('has a name', async () => {
    const world = await freshWorld();
    await expect(
      pairNetwork(world.database.orm.em, { name: 'a/b', ask: async () => ({}) }, { actor: 'cli' }),
    ).rejects.toThrow(/no name/);
  });
});
