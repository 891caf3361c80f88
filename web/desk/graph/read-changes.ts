import type { Ask } from './ask.ts';

/** What was read of a log. */
interface Changes<Change> {
  /** The earliest first, as the log is given out. */
  changes: Change[];
  /** Whether that is all of it. */
  isWhole: boolean;
}

interface Page<Change> {
  changes: { nodes: Change[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** How many pages of the log are read at most. */
const MAX_PAGES = 10;

/** Reads what is selected of the changes of one thing, page after page. */
export async function readChanges<Change>(
  ask: Ask,
  node: string,
  selection: string,
): Promise<Changes<Change>> {
  const query = `query Log($node: ID, $after: String) { changes(first: 100, after: $after, node: $node) {
    nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`;
  const changes: Change[] = [];
  let after: string | null = null;
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer: Page<Change> = await ask<Page<Change>>(query, { node, after });
    changes.push(...answer.changes.nodes);
    if (!answer.changes.pageInfo.hasNextPage) return { changes, isWhole: true };
    after = answer.changes.pageInfo.endCursor;
  }
  return { changes, isWhole: false };
}
