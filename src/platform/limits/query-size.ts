/** What a part of an operation may come to at most. */
export interface QuerySize {
  /** Points of cost. */
  cost: number;
  /** Objects in the answer. */
  nodes: number;
  /** Scalars in the answer. */
  values: number;
}

export const ZERO: QuerySize = { cost: 0, nodes: 0, values: 0 };
export const ONE_OBJECT: QuerySize = { cost: 1, nodes: 1, values: 0 };
export const ONE_VALUE: QuerySize = { cost: 0, nodes: 0, values: 1 };

/** A value that lies ready in memory, of an answer with a charge of its own. */
export const LIGHT_VALUE: QuerySize = { cost: 0, nodes: 0, values: 0.25 };

export const costOnly = (cost: number): QuerySize => ({ cost, nodes: 0, values: 0 });

const combine =
  (combination: (a: number, b: number) => number) =>
  (a: QuerySize, b: QuerySize): QuerySize => ({
    cost: combination(a.cost, b.cost),
    nodes: combination(a.nodes, b.nodes),
    values: combination(a.values, b.values),
  });

export const add = combine((a, b) => a + b);

/** Of alternatives, the worst in each respect. */
export const maximum = combine(Math.max);

export const multiply = (count: number, size: QuerySize): QuerySize => ({
  cost: count * size.cost,
  nodes: count * size.nodes,
  values: count * size.values,
});
