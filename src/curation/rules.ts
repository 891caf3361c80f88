import type { Actor, Role } from '../platform/access/actor.ts';
import type { Action } from '../platform/acts/act.ts';

/** How far a rule reaches: all of the network, or what is of the organization, editions or series that the token names. */
export type Reach = 'ALL' | 'OWN';

/** One line of the table: who may do what to which types, and how far. */
interface Rule {
  role: Role;
  actions: readonly Action[];
  /** The types; all unless given. */
  of?: readonly string[];
  /** The fields of them that the role may not set. */
  except?: readonly string[];
  reach: Reach;
}

/** What belongs to one edition. */
const OF_AN_EDITION = [
  'Edition',
  'EditionVenue',
  'Convening',
  'Figure',
  'Activity',
  'Participation',
  'Outcome',
  'OutcomeEvidence',
];

/** What all editions have in common. */
const SHARED = [
  'Organization',
  'DatedName',
  'OrganizationChange',
  'Expert',
  'Affiliation',
  'Sector',
  'Topic',
  'Source',
  'AgendaItem',
];

/** What a partner knows best: itself, its people, and its parts in editions. */
const OF_A_PARTNER = [
  'Organization',
  'DatedName',
  'OrganizationChange',
  'Expert',
  'Affiliation',
  'Convening',
  'Participation',
  'Outcome',
  'OutcomeEvidence',
  'Source',
];

/** What an organization is that has data of its own, and its API behind the gateway. */
const OF_A_FEDERATION = ['Partner', 'Subgraph'];

const KEEPING: readonly Action[] = ['RECORD', 'EDIT', 'REMOVE', 'REVERT'];

/**
 * Who may do what. What no line allows is forbidden; everybody may send a correction.
 *
 * A curator whose token names neither editions nor series has all of the network for their own; one whose token names some
 * may record anew what all editions have in common, and changes nothing of it that was there. What a partner does is a
 * proposal, which waits for a curator.
 */
export const rules: readonly Rule[] = [
  {
    role: 'STEWARD',
    actions: [...KEEPING, 'CHECK', 'PROPOSE', 'DECIDE', 'CONSENT', 'TOKENS', 'READ_PRIVATE'],
    reach: 'ALL',
  },
  {
    role: 'CURATOR',
    actions: [...KEEPING, 'DECIDE', 'PROPOSE'],
    of: [...OF_AN_EDITION, 'Proposal'],
    reach: 'OWN',
  },
  { role: 'CURATOR', actions: KEEPING, of: SHARED, reach: 'OWN' },
  { role: 'CURATOR', actions: [...KEEPING, 'CHECK'], of: OF_A_FEDERATION, reach: 'OWN' },
  { role: 'CURATOR', actions: ['RECORD'], of: SHARED, reach: 'ALL' },
  { role: 'CURATOR', actions: ['EDIT'], of: ['Series'], except: ['expertTies'], reach: 'OWN' },
  { role: 'CURATOR', actions: ['READ_PRIVATE'], of: ['Proposal', 'PrivateChange'], reach: 'OWN' },
  { role: 'PARTNER', actions: KEEPING, of: OF_A_PARTNER, except: ['slug', 'parent'], reach: 'OWN' },
  { role: 'PARTNER', actions: ['RECORD', 'EDIT', 'REVERT', 'CHECK'], of: OF_A_FEDERATION, reach: 'OWN' },
  { role: 'PARTNER', actions: ['RECORD'], of: ['Expert', 'Source'], reach: 'ALL' },
  { role: 'PARTNER', actions: ['PROPOSE', 'READ_PRIVATE'], of: ['Proposal'], reach: 'OWN' },
];

/**
 * How far an actor may do something to a type, or to one of its fields; nothing where it is forbidden. Of `Node` it says
 * whether there is any type to which the actor may do it.
 */
export function can(
  actor: Pick<Actor, 'role'> | null,
  action: Action,
  type: string,
  field?: string,
): Reach | undefined {
  if (action === 'CORRECT') return 'ALL';
  const allowing = rules.filter(
    ({ role, actions, of, except = [] }) =>
      role === actor?.role &&
      actions.includes(action) &&
      (!of || of.includes(type) || type === 'Node') &&
      !(field !== undefined && except.includes(field)),
  );
  return (['ALL', 'OWN'] as const).find((reach) => allowing.some((rule) => rule.reach === reach));
}

/** Whether an actor answers for all of the network, where a rule says OWN. */
export const ownsAll = ({ role, editions, series }: Actor): boolean =>
  role === 'STEWARD' || (role === 'CURATOR' && editions.length === 0 && series.length === 0);

/** What whoever may only propose may do. */
const PROPOSING: readonly Action[] = [...KEEPING, 'PROPOSE', 'CHECK'];

/** Whether the scopes of a token are good for an action; what is kept may be proposed too. */
export function hasScope({ scopes }: Actor, action: Action): boolean {
  if (action === 'CORRECT') return true;
  if (action === 'TOKENS' || action === 'READ_PRIVATE') return scopes.has(action);
  return scopes.has('WRITE') || (scopes.has('PROPOSE') && PROPOSING.includes(action));
}

/** Whether an act may wait for a curator: what keeps the network does. */
export const canWait = (action: Action): boolean => KEEPING.includes(action);

/** Whether what an actor does waits for a curator. */
export const onlyProposes = ({ role, scopes }: Actor, action: Action): boolean =>
  KEEPING.includes(action) && (role === 'PARTNER' || !scopes.has('WRITE'));
