import { Refusal } from '../../platform/errors.ts';
import type { OrganizationChangeKind } from './succession.ts';

/** A change of organizations: what happened, when, to whom, and who followed. */
export interface ChangeOfOrganizations {
  kind: keyof typeof OrganizationChangeKind;
  effectiveOn: string;
  from: readonly number[];
  to: readonly number[];
}

/** One line of a change: from whom to whom, or to nobody. */
export interface Line {
  from: number;
  to: number | null;
}

/** The kinds by which several go into one; by all others one goes into several. */
export const INTO_ONE: ReadonlySet<string> = new Set(['MERGED', 'ABSORBED']);

/** The lines as which a change is kept: those that go into one share it, all others share whom they come from. */
export function linesOf({ kind, from, to }: ChangeOfOrganizations): Line[] {
  if (from.length === 0) throw invalidSide('from', 'It happened to some organization: name it.');
  const many = INTO_ONE.has(kind) ? 'from' : 'to';
  if (many === 'to' && from.length > 1)
    throw invalidSide('from', `${kind} happens to one organization. Record one change for each.`);
  if (many === 'from' && to.length > 1)
    throw invalidSide('to', `By ${kind} organizations go into one. Record one change for each.`);
  if (to.length === 0 && from.length > 1)
    throw invalidSide('to', 'Where nobody follows, record one change for each organization.');
  if (kind !== 'RENAMED' && from.some((each) => to.includes(each)))
    throw invalidSide('to', 'An organization cannot follow itself.');
  if (to.length === 0) return [{ from: from[0]!, to: null }];
  return from.flatMap((each) => to.map((heir) => ({ from: each, to: heir })));
}

const invalidSide = (side: 'from' | 'to', message: string): Refusal =>
  new Refusal({ code: 'INVALID', path: ['fields', side], messageKey: 'succession.sides', message });
