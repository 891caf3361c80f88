import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CommunitiesAtStep,
  MIN_SIMILARITY,
  trackCommunities,
} from '../../../src/community/communities/track-communities.ts';

/** A step from the members of each community; the strongest is the first that is written. */
const step = (name: string, ...communities: number[][]): CommunitiesAtStep => ({
  name,
  communities: communities.map((members) => ({
    members: members.toSorted((one, other) => one - other),
    strongestMember: members[0]!,
  })),
});

const namesOf = (...steps: CommunitiesAtStep[]) =>
  trackCommunities(steps).map((each) => `${each.step}:${each.strongestMember}`);

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

describe('a community', () => {
  it('begins its own identity where there is none before', () => {
    expect(namesOf(step('2021', [3, 1, 2], [9, 8]))).toEqual(['2021:3', '2021:9']);
    expect(namesOf()).toEqual([]);
    expect(namesOf(step('2021', [1]), step('2022'))).toEqual([]);
    expect(namesOf(step('2021'), step('2022', [1]))).toEqual(['2022:1']);
  });

  it('keeps its identity while most of its members stay, whoever its strongest member is now', () => {
    expect(namesOf(step('2021', [1, 2, 3]), step('2022', [4, 2, 3]))).toEqual(['2021:1']);
  });

  it('keeps it over several steps, even when nobody of the first is left', () => {
    const steps = [
      [1, 2, 3],
      [2, 3, 4],
      [3, 4, 5],
      [4, 5, 6],
    ].map((members, at) => step(`${2021 + at}`, members));
    expect(namesOf(...steps)).toEqual(['2021:1']);
  });

  it('keeps it at a similarity of 0.3, and not below', () => {
    expect(MIN_SIMILARITY).toBe(0.3);
    expect(namesOf(step('a', range(0, 6)), step('b', range(3, 10)))).toEqual(['a:0']);
    expect(namesOf(step('a', range(0, 6)), step('b', range(3, 11)))).toEqual(['b:3']);
  });

  it('does not find again what was gone for a step', () => {
    expect(namesOf(step('a', [1, 2]), step('b', [8, 9]), step('c', [1, 2]))).toEqual(['c:1']);
  });
});

describe('the identity', () => {
  it('stays with the larger part of a community that split', () => {
    expect(namesOf(step('a', range(0, 10)), step('b', range(0, 4), range(4, 10)))).toEqual(['b:0', 'a:0']);
  });

  it('is that of the more similar one where two became one', () => {
    expect(namesOf(step('a', range(0, 4), range(4, 10)), step('b', range(0, 10)))).toEqual(['a:4']);
  });

  it('goes to the most similar first, though another would take it too', () => {
    const before = step('a', [1, 2, 3, 4], [5, 6, 7, 8]);
    const after = step('b', [1, 2, 5, 6, 7], [8, 3, 4]);
    expect(namesOf(before, after)).toEqual(['a:5', 'a:1']);
  });

  it('is, between two as similar, the older one, then that whose strongest member has the lower key', () => {
    const steps = [step('a', [5, 6]), step('b', [5, 6], [1, 2])];
    expect(namesOf(...steps, step('c', [5, 6, 1, 2]))).toEqual(['a:5']);
    expect(namesOf(step('a', [5, 6], [1, 2]), step('b', [1, 2, 5, 6]))).toEqual(['a:1']);
  });

  it('goes, between two communities as similar, to the one named first', () => {
    expect(namesOf(step('a', [1, 2]), step('b', [1], [2]))).toEqual(['a:1', 'b:2']);
  });
});

describe('over any steps', () => {
  /** Keys from 0 to 19, each in one of four communities or in none. */
  const anyStep = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 20, maxLength: 20 });

  const stepFrom = (homes: readonly number[], name: string) =>
    step(
      name,
      ...range(0, 4)
        .map((home) => range(0, 20).filter((key) => homes[key] === home))
        .filter((members) => members.length > 0),
    );

  it('no identity is given twice', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 6 }), (all) => {
        const names = namesOf(...all.map((homes, at) => stepFrom(homes, `${at}`)));
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('a step in which nothing changed changes no identity', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 4 }), (all) => {
        const steps = all.map((homes, at) => stepFrom(homes, `${at}`));
        expect(namesOf(...steps, { ...steps.at(-1)!, name: 'again' })).toEqual(namesOf(...steps));
      }),
    );
  });
});
