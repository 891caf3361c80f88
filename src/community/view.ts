import { indexInSorted } from './arrays/key-index.ts';
import { ORGANIZATION_SCOPE_CODES, type Revision } from './facts/facts.ts';
import type { GraphScope } from './graph/graph-scope.ts';
import type { ProjectedGraph } from './graph/ties.ts';

/** The graph of a scope at a revision. */
export interface View extends ProjectedGraph {
  revision: Revision;
  scope: GraphScope;
  /** Identifies what the view was computed from. */
  key: string;
  computedAt: Date;
}

const SCOPE_NAMES = new Map(Object.entries(ORGANIZATION_SCOPE_CODES).map(([name, code]) => [code, name]));

/** How far the remit of an organization reaches; null for experts, and where it is not known. */
export function organizationScopeOfActor({ twoMode, revision }: View, actor: number): string | null {
  if (twoMode.kind === 'EXPERT') return null;
  const { keys, scope } = revision.facts.organizations;
  return SCOPE_NAMES.get(scope[indexInSorted(keys, twoMode.actorKeys[actor]!)]!) ?? null;
}
