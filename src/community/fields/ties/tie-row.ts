import type { GraphQLResolveInfo } from 'graphql';
import { fieldsBelow, type RowsBelow, withRowsBelow } from '../../../platform/read/read-ahead.ts';
import type { Reader } from '../../../platform/read/reader.ts';
import { type RowRef, TYPE_OF_KIND } from '../../display-names/display-names.ts';
import { tieValues } from '../../graph/tie-values.ts';
import type { View } from '../../view.ts';

/** A tie, as the resolvers read it. */
export interface TieRow {
  __typename: 'Tie';
  /** The numbers of both ends in the view; in the ties of one actor, that actor is the first. */
  ends: [number, number];
  tie: number;
  view: View;
  [property: string]: unknown;
}

/** The row of a tie; `first` is the number of the actor whose ties are listed. */
export function tieRow(view: View, tie: number, first?: number): TieRow {
  const { twoMode, ties } = view;
  const [a, b] = [ties.a[tie]!, ties.b[tie]!];
  return {
    __typename: 'Tie',
    view,
    tie,
    ends: b === first ? [b, a] : [a, b],
    ...tieValues(twoMode, ties, tie),
    editionsTogether: ties.editions[tie]!,
  };
}

/** The row of one end of a tie. */
export const endOf = ({ view, ends }: TieRow, end: 0 | 1): RowRef => ({
  type: TYPE_OF_KIND[view.twoMode.kind],
  key: view.twoMode.actorKeys[ends[end]]!,
});

/** The ties of which both ends can still be read; `paths` are those of the ties in the answer, such as `nodes.`. */
export function tiesWithEnds(
  reader: Reader,
  info: GraphQLResolveInfo,
  paths: readonly string[],
  ties: readonly TieRow[],
): Promise<TieRow[]> {
  const rowsAt = (name: 'a' | 'b', end: 0 | 1): RowsBelow<TieRow> => ({
    fields: fieldsBelow(info, ...paths.map((path) => path + name)),
    rowsOf: (tie) => [endOf(tie, end)],
  });
  return withRowsBelow(reader, ties, rowsAt('a', 0), rowsAt('b', 1));
}
