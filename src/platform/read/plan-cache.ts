import { type FieldNode, type GraphQLResolveInfo, print } from 'graphql';

/** How many plans one place in a document keeps for a type; Boolean variables could ask for any number. */
const MOST_PLANS = 8;

interface Entry {
  nodes: readonly FieldNode[];
  conditions: string;
  plan: unknown;
}

/**
 * Plans by the place in a document that they serve. A plan depends on the nodes that select, on the
 * types involved, and on the Boolean variables, since only those can include or skip a field; it lives
 * as long as the parsed document does.
 */
export class PlanCache {
  readonly #entries = new WeakMap<FieldNode, Map<string, Entry[]>>();

  get<Plan>(info: GraphQLResolveInfo, type: string, make: () => Plan): Plan {
    const nodes = info.fieldNodes;
    const here = this.#entries.get(nodes[0]!) ?? new Map<string, Entry[]>();
    this.#entries.set(nodes[0]!, here);
    const types = `${info.parentType.name}|${type}`;
    const entries = here.get(types) ?? [];
    const conditions = conditionsOf(info.variableValues);
    const known = entries.find((entry) => entry.conditions === conditions && same(entry.nodes, nodes));
    if (known) return known.plan as Plan;
    const plan = make();
    here.set(types, [...entries.slice(1 - MOST_PLANS), { nodes, conditions, plan }]);
    return plan;
  }
}

/** Names what a field selects, alike for all fields of an operation that say the same in the same words. */
export const selectionText = (info: GraphQLResolveInfo): string =>
  `${conditionsOf(info.variableValues)}${info.fieldNodes.map(({ selectionSet }) => selectionSet && print(selectionSet)).join()}`;

const same = (some: readonly FieldNode[], others: readonly FieldNode[]): boolean =>
  some.length === others.length && some.every((node, at) => node === others[at]);

/** The Boolean variables and their values: those that can include or skip a field. */
export function conditionsOf(variables: Readonly<Record<string, unknown>>): string {
  let said = '';
  for (const name in variables) {
    if (typeof variables[name] === 'boolean') said += `${name}=${variables[name]};`;
  }
  return said;
}
