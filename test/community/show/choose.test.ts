import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf } from '../../../src/community/arrays/lists.ts';
import { jaccardOf, surpriseOf } from '../../../src/community/graph/measures.ts';
import { tieCount } from '../../../src/community/graph/ties.ts';
import { actorCount } from '../../../src/community/graph/two-mode.ts';
import { type Choice, chooseTies, tiesOfActor } from '../../../src/community/show/choose.ts';
import { tieOrders } from '../../../src/community/show/tie-order.ts';
import { anyChoice, type Chosen, isMeant, tieIsMeant, tieIsShown } from './any-choice.ts';

const numbersOf = ({ ties }: Choice) => Array.from({ length: tieCount(ties) }, (_, tie) => tie);
const inOrder = (numbers: Iterable<number>) => [...numbers].sort((one, other) => one - other);

const endIsMeant = (chosen: Chosen, actor: number) =>
  isMeant(chosen, chosen.choice.twoMode.actorKeys[actor]!);

/** By what a list is in order, the first thing first, each the smaller the earlier. */
function placeOf({ network, choice }: Chosen, tie: number): number[] {
  const { twoMode, ties, order } = choice;
  const ends = [ties.a[tie]!, ties.b[tie]!].map((actor) => twoMode.actorKeys[actor]!);
  const named = twoMode.kind === 'EXPERT' ? network.experts : network.organizations;
  const names = ends.map((key) => named.findIndex((each) => each.key === key));
  const values = {
    SURPRISE: [-surpriseOf(ties, tie)],
    SHARED: [-ties.shared[tie]!],
    JACCARD: [-jaccardOf(twoMode, ties, tie)],
    NEWMAN: [-ties.newman[tie]!],
    LAST_EDITION: [-ties.lastEdition[tie]!],
    NAME: inOrder(names),
  };
  return [...values[order], ...ends];
}

const compare = (one: number[], other: number[]) =>
  one.map((value, at) => value - other[at]!).find((step) => step !== 0) ?? 0;

const sorted = (chosen: Chosen, ties: number[]) =>
  ties.toSorted((one, other) => compare(placeOf(chosen, one), placeOf(chosen, other)));

describe('the ties that are shown', () => {
  it('are those of whom all that is asked is true, of one end at least, in order', () => {
    fc.assert(
      fc.property(anyChoice(), (chosen) => {
        const { choice } = chosen;
        const meant = numbersOf(choice).filter((tie) => tieIsShown(chosen, tie));
        expect([...chooseTies(choice)]).toEqual(sorted(chosen, meant));
      }),
      { numRuns: 250 },
    );
  });

  it('are, of one actor, those whose other end is as asked', () => {
    fc.assert(
      fc.property(anyChoice(), (chosen) => {
        const { choice } = chosen;
        const { a, b } = choice.ties;
        for (let actor = 0; actor < actorCount(choice.twoMode); actor++) {
          const own = numbersOf(choice).filter((tie) => a[tie] === actor || b[tie] === actor);
          const meant = own.filter((tie) => {
            const other = a[tie] === actor ? b[tie]! : a[tie]!;
            return tieIsMeant(choice, tie) && endIsMeant(chosen, other);
          });
          expect([...tiesOfActor(choice, actor)]).toEqual(sorted(chosen, meant));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are the same in every order, and come in the same order whatever else is shown', () => {
    fc.assert(
      fc.property(anyChoice(), ({ choice }) => {
        const chosen = tieOrders.map((order) => chooseTies({ ...choice, order }));
        for (const list of chosen) expect(inOrder(list)).toEqual(inOrder(chosen[0]!));
        const all = chooseTies({ ...choice, shown: { minShared: 1 } });
        expect(all).toHaveLength(tieCount(choice.ties));
        expect([...all.filter((tie) => chooseTies(choice).includes(tie))]).toEqual([...chooseTies(choice)]);
      }),
    );
  });

  it('of all actors together are each tie twice, where nothing is said of actors', () => {
    fc.assert(
      fc.property(anyChoice(), ({ choice }) => {
        const { minShared, verdicts } = choice.shown;
        const open = { ...choice, shown: { minShared, verdicts } };
        const twice = Array.from({ length: actorCount(choice.twoMode) }, (_, actor) => [
          ...tiesOfActor(open, actor),
        ]).flat();
        const chosen = [...chooseTies(open)];
        expect(inOrder(twice)).toEqual(inOrder([...chosen, ...chosen]));
      }),
    );
  });

  it('are in memory that threads share', () => {
    fc.assert(
      fc.property(anyChoice(), ({ choice }) => {
        expect(chooseTies(choice).buffer).toBeInstanceOf(SharedArrayBuffer);
      }),
      { numRuns: 5 },
    );
  });

  it('never lead to an unknown sector when one is asked for, nor to anyone for one that does not exist', () => {
    fc.assert(
      fc.property(anyChoice('ORGANIZATION'), ({ choice, ...rest }) => {
        const none = { ...choice, shown: { sectors: ['unheard-of'], minShared: 1 } };
        expect(chooseTies(none)).toHaveLength(0);
        const known = rest.network.sectors.map(({ slug }) => slug);
        const some = { ...choice, shown: { sectors: known, minShared: 1 } };
        for (let actor = 0; actor < actorCount(choice.twoMode); actor++) {
          const [to, own] = [listOf(choice.ties.neighbours, actor), tiesOfActor(some, actor)];
          const withSector = to.filter((other) => choice.twoMode.sectorOf[other]! >= 0);
          expect(own).toHaveLength(withSector.length);
        }
      }),
    );
  });
});
