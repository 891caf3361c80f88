import type { GraphQLResolveInfo } from 'graphql';
import { ArgsType } from 'type-graphql';
import { ClientError } from '../../../platform/errors.ts';
import { pageArgsOf } from '../../../platform/graph/paging.ts';
import { fieldsBelow, withRowsBelow } from '../../../platform/read/read-ahead.ts';
import type { Reader } from '../../../platform/read/reader.ts';
import { keepVisible } from '../../display-names/display-names.ts';
import { type Evidence, evidenceOf } from '../../graph/evidence.ts';
import { sharedEvents } from '../../graph/pair-counter.ts';
import { sliceList } from '../in-memory-list.ts';
import type { TieRow } from './tie-row.ts';

/** How many items of the evidence of a tie a page has unless asked. */
export const EVIDENCE_PAGE_SIZE = 5;

@ArgsType()
export class EvidenceArgs extends pageArgsOf(EVIDENCE_PAGE_SIZE) {}

/** One page of the evidence of a tie, the newest first. */
export async function evidencePage(
  reader: Reader,
  info: GraphQLResolveInfo,
  { view, ends, tie }: TieRow,
  args: EvidenceArgs,
) {
  const { twoMode, revision } = view;
  const events = sharedEvents(twoMode, ...ends).reverse();
  const slice = sliceList<number>(
    {
      list: 'Tie.evidence',
      order: 'newest',
      filter: [view.scope, ...ends.map((actor) => twoMode.actorKeys[actor])],
      length: events.length,
      itemAt: (at) => events[at]!,
      cursorValuesOf: (event) => [String(twoMode.channelOf[event]), String(twoMode.eventKeys[event])],
      cursorLength: 2,
      keyLength: 2,
      countUpTo: (values) => 1 + eventIndex(events, view.twoMode, values.map(Number)),
    },
    args,
    EVIDENCE_PAGE_SIZE,
  );
  const refs = new Map<number, Evidence>(
    slice.items.map((event) => [event, evidenceOf(revision.facts, twoMode, event, ends)]),
  );
  const rowsOf = (event: number) => [refs.get(event)!];
  const visible = await withRowsBelow(reader, await keepVisible(reader, slice.items, rowsOf), {
    fields: fieldsBelow(info, 'edges.node'),
    rowsOf,
  });
  return {
    edges: visible.map((event) => ({ ...refs.get(event)!, cursor: slice.cursorOf(event) })),
    pageInfo: slice.pageInfo(visible),
    totalCount: view.ties.shared[tie]!,
  };
}

function eventIndex(
  events: readonly number[],
  { channelOf, eventKeys }: TieRow['view']['twoMode'],
  [channel, key]: number[],
): number {
  const index = events.findIndex((event) => channelOf[event] === channel && eventKeys[event] === key);
  if (index >= 0) return index;
  throw new ClientError(
    'STALE_CURSOR',
    'What the cursor stands at is no longer part of this list. Start again without it.',
  );
}
