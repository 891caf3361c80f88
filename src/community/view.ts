import { placeAmong } from './arrays/places.ts';
import { type Revision, SCOPES } from './facts/facts.ts';
import type { Scope } from './graph/scope.ts';
import type { Projected } from './graph/ties.ts';

/** The graph of a scope at a revision, ready to be asked. */
export interface View extends Projected {
  revision: Revision;
  scope: Scope;
  /** Names what the view was computed from. */
  key: string;
  computedAt: Date;
}

const SCOPE_NAMES = new Map(Object.entries(SCOPES).map(([name, code]) => [code, name]));

/** How far the remit of an organization reaches; null for experts, and where it is not known. */
export function scopeOfActor({ twoMode, revision }: View, actor: number): string | null {
  if (twoMode.kind === 'EXPERT') return null;
  const { keys, scope } = revision.facts.organizations;
  return SCOPE_NAMES.get(scope[placeAmong(keys, twoMode.actorKeys[actor]!)]!) ?? null;
}
