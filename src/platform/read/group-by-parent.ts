/** The rows of each parent, in the order of the parents. */
export function groupByParent<T>(
  rows: readonly T[],
  parentOf: (row: T) => unknown,
  parents: readonly unknown[],
): T[][] {
  const byParent = new Map<unknown, T[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) byParent.get(parentOf(row))?.push(row);
  return parents.map((parent) => byParent.get(parent)!);
}

/** The parent that a row of a statement of one's own names. */
export const parentOf = (row: Record<string, unknown>): unknown => row.parent;
