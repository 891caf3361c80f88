interface Paged<Node> {
  totalCount: number;
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A list that was read over several pages, as far as it was read. */
export interface Gathered<Node> {
  nodes: Node[];
  totalCount: number;
}

/** How many pages of a list one page of ours reads at most. */
const MOST_PAGES = 5;

/** Reads a list page after page, up to a bound of pages; undefined where the graph knows no such list. */
export async function every<Node>(
  read: (after: string | null) => Promise<Paged<Node> | undefined>,
  most = MOST_PAGES,
): Promise<Gathered<Node> | undefined> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (let page = 1; page <= most; page++) {
    const list: Paged<Node> | undefined = await read(after);
    if (!list) return undefined;
    nodes.push(...list.nodes);
    after = list.pageInfo.endCursor;
    if (!list.pageInfo.hasNextPage || page === most) return { nodes, totalCount: list.totalCount };
  }
  return undefined;
}
