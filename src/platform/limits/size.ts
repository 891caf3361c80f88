/** What a part of an operation may come to at most. */
export interface Size {
  /** Points of cost. */
  cost: number;
  /** Objects in the answer. */
  nodes: number;
  /** Scalars in the answer. */
  values: number;
}

export const NOTHING: Size = { cost: 0, nodes: 0, values: 0 };
export const ONE_OBJECT: Size = { cost: 1, nodes: 1, values: 0 };
export const ONE_VALUE: Size = { cost: 0, nodes: 0, values: 1 };

/** A value that lies ready in memory, of an answer with a charge of its own. */
export const LIGHT_VALUE: Size = { cost: 0, nodes: 0, values: 0.25 };

export const points = (cost: number): Size => ({ cost, nodes: 0, values: 0 });

const combine =
  (combination: (a: number, b: number) => number) =>
  (a: Size, b: Size): Size => ({
    cost: combination(a.cost, b.cost),
    nodes: combination(a.nodes, b.nodes),
    values: combination(a.values, b.values),
  });

export const plus = combine((a, b) => a + b);

/** Of alternatives, the worst in each respect. */
export const worst = combine(Math.max);

export const times = (count: number, size: Size): Size => ({
  cost: count * size.cost,
  nodes: count * size.nodes,
  values: count * size.values,
});
