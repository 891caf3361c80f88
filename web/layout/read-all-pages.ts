interface ListPage<Node> {
  totalCount: number;
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A list that was read over several pages, as far as it was read. */
export interface CollectedList<Node> {
  nodes: Node[];
  totalCount: number;
}

/** How many pages of a list are read for one page of the site. */
const MAX_PAGES = 5;

/** Reads a list page after page, up to a bound of pages; undefined where the graph knows no such list. */
export async function readAllPages<Node>(
  read: (after: string | null) => Promise<ListPage<Node> | undefined>,
  max = MAX_PAGES,
): Promise<CollectedList<Node> | undefined> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (let page = 1; page <= max; page++) {
    const list: ListPage<Node> | undefined = await read(after);
    if (!list) return undefined;
    nodes.push(...list.nodes);
    after = list.pageInfo.endCursor;
    if (!list.pageInfo.hasNextPage || page === max) return { nodes, totalCount: list.totalCount };
  }
  return undefined;
}
