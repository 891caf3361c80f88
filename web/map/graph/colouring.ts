import type { Shape } from '../../styles/sector-style.ts';
import type { ColouredBy } from '../state/coloured-by.ts';
import type { Tint } from './palette.ts';

/** Nodes of one colour: an entry of the legend. */
export interface NodeClass {
  /** A slug, an id or a value of the graph; `none` of those of which it is not known, `other` of those without a colour. */
  key: string;
  name: string;
  /** How it is called where there is little room. */
  shortName: string;
  tint: Tint;
  shape: Shape;
  count: number;
}

/** The colours of a map: its classes in the order of the legend, and to which one each node belongs. */
export interface Colouring {
  by: ColouredBy;
  classes: readonly NodeClass[];
  classOf: ReadonlyMap<string, NodeClass>;
}

/** What is not known, and what has no colour of its own. */
export const [NONE, OTHER] = ['none', 'other'] as const;

/** How a class looks, and what it is called. */
export type ClassStyle = Pick<NodeClass, 'name' | 'shortName' | 'tint' | 'shape'>;

/** Assigns each node to its class. Classes without a style are put together, after all others. */
export function colouringOf<Node extends { id: string }>(
  by: ColouredBy,
  nodes: readonly Node[],
  keyOf: (node: Node) => string | null,
  styles: ReadonlyMap<string, ClassStyle>,
  plain: { none: string; other: string },
): Colouring {
  const classes = new Map<string, NodeClass>();
  const open = (key: string): NodeClass => {
    const name = key === NONE ? plain.none : plain.other;
    const style = styles.get(key) ?? { name, shortName: name, tint: null, shape: 'circle' as const };
    const made = { key, ...style, count: 0 };
    classes.set(key, made);
    return made;
  };
  const classOf = new Map<string, NodeClass>();
  for (const node of nodes) {
    const key = keyOf(node) ?? NONE;
    const known = styles.has(key) || key === NONE ? key : OTHER;
    const found = classes.get(known) ?? open(known);
    found.count++;
    classOf.set(node.id, found);
  }
  const rank = [...styles.keys(), OTHER, NONE];
  return {
    by,
    classes: [...classes.values()].sort((one, other) => rank.indexOf(one.key) - rank.indexOf(other.key)),
    classOf,
  };
}

/** How many classes have a colour of their own, where each needs one. */
export const MAX_COLOURS = 8;

/** The most frequent keys, in the order that is given; the rest has no colour. */
export function frequentKeys(
  keys: Iterable<string | null>,
  compare: (one: string, other: string) => number,
  most = MAX_COLOURS,
): string[] {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .sort(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1))
    .slice(0, most)
    .map(([key]) => key)
    .sort(compare);
}
