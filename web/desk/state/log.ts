import { CHANGE, type Change } from '../graph/payload.ts';
import type { Desk } from './desk.ts';

/** A change with the act that it is of. */
export interface LoggedChange extends Change {
  batch: {
    id: string;
    kind: string;
    actor: string;
    reason: string | null;
    revertedBy: { id: string } | null;
  };
}

interface Page {
  changes: { nodes: LoggedChange[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const LOG = `query Log($node: ID, $since: DateTime, $after: String) {
  changes(first: 100, after: $after, node: $node, since: $since) {
    nodes { ${CHANGE} batch { id kind actor reason revertedBy { id } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** How many pages of the log are read at most. */
const MAX_PAGES = 10;

/** Reads the log, of one thing or since a moment, the latest first: it is given out from its start. */
export async function readLog(desk: Desk, which: { node?: string; since?: string }): Promise<LoggedChange[]> {
  const changes: LoggedChange[] = [];
  let after: string | null = null;
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer: Page = await desk.ask<Page>(LOG, { ...which, after });
    changes.push(...answer.changes.nodes);
    if (!answer.changes.pageInfo.hasNextPage) break;
    after = answer.changes.pageInfo.endCursor;
  }
  return changes.reverse();
}
