import type { GraphQLResolveInfo } from 'graphql';
import { ArgsType } from 'type-graphql';
import { ClientError } from '../../platform/errors.ts';
import { pageArgsOf } from '../../platform/graph/paging.ts';
import { fieldsBelow, withRowsBelow } from '../../platform/read/read-ahead.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { type Evidence, evidenceOf } from '../graph/evidence.ts';
import { eventsBehind } from '../graph/pair-counter.ts';
import { present } from '../names/present.ts';
import { slice } from './page.ts';
import type { TieRow } from './tie-row.ts';

const USUAL_PAGE = 5;

@ArgsType()
export class EvidenceArgs extends pageArgsOf(USUAL_PAGE) {}

/** One page of what a tie rests on, the newest first. */
export async function evidencePage(
  reader: Reader,
  info: GraphQLResolveInfo,
  { view, ends, tie }: TieRow,
  args: EvidenceArgs,
) {
  const { twoMode, revision } = view;
  const events = eventsBehind(twoMode, ...ends).reverse();
  const page = { ...args, first: args.first ?? USUAL_PAGE };
  const sliced = slice<number>(
    {
      list: 'Tie.evidence',
      order: 'newest',
      filter: [view.scope, ...ends.map((actor) => twoMode.actorKeys[actor])],
      length: events.length,
      itemAt: (at) => events[at]!,
      placeOf: (event) => [String(twoMode.channelOf[event]), String(twoMode.eventKeys[event])],
      parts: 2,
      countUpTo: (place) => 1 + placeOf(events, view.twoMode, place.map(Number)),
    },
    page,
  );
  const refs = new Map<number, Evidence>(
    sliced.items.map((event) => [event, evidenceOf(revision.facts, twoMode, event, ends[1])]),
  );
  const rowsOf = (event: number) => [refs.get(event)!];
  const shown = await withRowsBelow(reader, await present(reader, sliced.items, rowsOf), {
    fields: fieldsBelow(info, 'edges.node'),
    rowsOf,
  });
  return {
    edges: shown.map((event) => ({ ...refs.get(event)!, cursor: sliced.cursorOf(event) })),
    pageInfo: sliced.pageInfo(shown),
    totalCount: view.ties.shared[tie]!,
  };
}

function placeOf(
  events: readonly number[],
  { channelOf, eventKeys }: TieRow['view']['twoMode'],
  [channel, key]: number[],
): number {
  const place = events.findIndex((event) => channelOf[event] === channel && eventKeys[event] === key);
  if (place >= 0) return place;
  throw new ClientError(
    'STALE_CURSOR',
    'What the cursor stands after is no longer part of this list. Start again without "after".',
  );
}
