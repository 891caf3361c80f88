/** What the one set has and the other has not. */
export const without = <Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): Set<Item> =>
  new Set([...one].filter((item) => !other.has(item)));

/** What both sets have. */
export const common = <Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): Set<Item> =>
  new Set([...one].filter((item) => other.has(item)));
