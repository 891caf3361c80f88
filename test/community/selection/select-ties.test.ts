import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf } from '../../../src/community/arrays/lists.ts';
import { jaccardOf, surpriseOf } from '../../../src/community/graph/measures.ts';
import { tieCount } from '../../../src/community/graph/ties.ts';
import { actorCount } from '../../../src/community/graph/two-mode.ts';
import {
  type OrderedSelection,
  selectTies,
  selectTiesOfActor,
} from '../../../src/community/selection/select-ties.ts';
import { tieOrders } from '../../../src/community/selection/tie-order.ts';
import {
  actorIsSelected,
  anyOrderedSelection,
  type SelectionCase,
  tieIsSelected,
  tieItselfIsSelected,
} from './any-selection.ts';

const numbersOf = ({ ties }: OrderedSelection) => Array.from({ length: tieCount(ties) }, (_, tie) => tie);
const inOrder = (numbers: Iterable<number>) => [...numbers].sort((one, other) => one - other);

const endIsMeant = (chosen: SelectionCase, actor: number) =>
  actorIsSelected(chosen, chosen.selected.twoMode.actorKeys[actor]!);

/** By what a list is in order, the first thing first, each the smaller the earlier. */
function placeOf({ network, selected }: SelectionCase, tie: number): number[] {
  const { twoMode, ties, order } = selected;
  const ends = [ties.a[tie]!, ties.b[tie]!].map((actor) => twoMode.actorKeys[actor]!);
  const named = twoMode.kind === 'EXPERT' ? network.experts : network.organizations;
  const names = ends.map((key) => named.findIndex((each) => each.key === key));
  const values = {
    SURPRISE: [-surpriseOf(ties, tie)],
    SHARED: [-ties.shared[tie]!],
    JACCARD: [-jaccardOf(twoMode, ties, tie)],
    NEWMAN: [-ties.newman[tie]!],
    FIRST_EDITION: [ties.firstEdition[tie]!],
    LAST_EDITION: [-ties.lastEdition[tie]!],
    NAME: inOrder(names),
  };
  return [...values[order], ...ends];
}

const compare = (one: number[], other: number[]) =>
  one.map((value, at) => value - other[at]!).find((step) => step !== 0) ?? 0;

const sorted = (chosen: SelectionCase, ties: number[]) =>
  ties.toSorted((one, other) => compare(placeOf(chosen, one), placeOf(chosen, other)));

describe('the ties that are shown', () => {
  it('are those of whom all that is asked is true, of one end at least, in order', () => {
    fc.assert(
      fc.property(anyOrderedSelection(), (chosen) => {
        const { selected } = chosen;
        const meant = numbersOf(selected).filter((tie) => tieIsSelected(chosen, tie));
        expect([...selectTies(selected)]).toEqual(sorted(chosen, meant));
      }),
      { numRuns: 250 },
    );
  });

  it('are, of one actor, those whose other end is as asked', () => {
    fc.assert(
      fc.property(anyOrderedSelection(), (chosen) => {
        const { selected } = chosen;
        const { a, b } = selected.ties;
        for (let actor = 0; actor < actorCount(selected.twoMode); actor++) {
          const own = numbersOf(selected).filter((tie) => a[tie] === actor || b[tie] === actor);
          const meant = own.filter((tie) => {
            const other = a[tie] === actor ? b[tie]! : a[tie]!;
            return tieItselfIsSelected(chosen, tie) && endIsMeant(chosen, other);
          });
          expect([...selectTiesOfActor(selected, actor)]).toEqual(sorted(chosen, meant));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are the same in every order, and come in the same order whatever else is shown', () => {
    fc.assert(
      fc.property(anyOrderedSelection(), ({ selected }) => {
        const chosen = tieOrders.map((order) => selectTies({ ...selected, order }));
        for (const list of chosen) expect(inOrder(list)).toEqual(inOrder(chosen[0]!));
        const all = selectTies({ ...selected, selection: { minShared: 1 } });
        expect(all).toHaveLength(tieCount(selected.ties));
        expect([...all.filter((tie) => selectTies(selected).includes(tie))]).toEqual([
          ...selectTies(selected),
        ]);
      }),
    );
  });

  it('of all actors together are each tie twice, where nothing is said of actors', () => {
    fc.assert(
      fc.property(anyOrderedSelection(), ({ selected }) => {
        const { sectors: _sectors, scopes: _scopes, states: _states, ...ofTies } = selected.selection;
        const open = { ...selected, selection: ofTies };
        const twice = Array.from({ length: actorCount(selected.twoMode) }, (_, actor) => [
          ...selectTiesOfActor(open, actor),
        ]).flat();
        const chosen = [...selectTies(open)];
        expect(inOrder(twice)).toEqual(inOrder([...chosen, ...chosen]));
      }),
    );
  });

  it('are in memory that threads share', () => {
    fc.assert(
      fc.property(anyOrderedSelection(), ({ selected }) => {
        expect(selectTies(selected).buffer).toBeInstanceOf(SharedArrayBuffer);
      }),
      { numRuns: 5 },
    );
  });

  it('never lead to an unknown sector when one is asked for, nor to anyone for one that does not exist', () => {
    fc.assert(
      fc.property(anyOrderedSelection('ORGANIZATION'), ({ selected, ...rest }) => {
        const none = { ...selected, selection: { sectors: ['unheard-of'], minShared: 1 } };
        expect(selectTies(none)).toHaveLength(0);
        const known = rest.network.sectors.map(({ slug }) => slug);
        const some = { ...selected, selection: { sectors: known, minShared: 1 } };
        for (let actor = 0; actor < actorCount(selected.twoMode); actor++) {
          const [to, own] = [listOf(selected.ties.neighbours, actor), selectTiesOfActor(some, actor)];
          const withSector = to.filter((other) => selected.twoMode.sectorOf[other]! >= 0);
          expect(own).toHaveLength(withSector.length);
        }
      }),
    );
  });
});
