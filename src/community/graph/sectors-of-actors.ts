import { indexInSorted } from '../arrays/key-index.ts';
import { sharedInts } from '../arrays/shared-arrays.ts';
import type { Facts } from '../facts/facts.ts';
import { type SectorAtEdition, sectorAtEdition } from '../facts/former-sectors.ts';
import type { TwoModeGraph } from './two-mode.ts';

type Attended = Pick<TwoModeGraph, 'kind' | 'actorKeys' | 'eventsOf' | 'editionOf'>;

/**
 * The sector of each actor at the last event that it attended, since a figure of several editions counts each actor once;
 * -1 where it is not known. An expert has that of the organization most often appeared for, as it is today.
 */
export function sectorsOfActors(
  facts: Facts,
  { kind, actorKeys, eventsOf, editionOf }: Attended,
): Int32Array {
  const sectorAt = sectorAtEdition(facts);
  const sectorOf = sharedInts(actorKeys.length);
  for (let actor = 0; actor < actorKeys.length; actor++) {
    const organization = organizationOf(facts, kind, actorKeys[actor]!);
    if (kind === 'EXPERT')
      sectorOf[actor] = organization < 0 ? -1 : facts.organizations.sector[organization]!;
    else sectorOf[actor] = sectorAt(organization, editionOf[eventsOf.items[eventsOf.from[actor + 1]! - 1]!]!);
  }
  return sectorOf;
}

/** The sector of an actor of a graph at an edition. */
export type ActorSectorAt = (actor: number, edition: number) => number;

/** What sector each actor of a graph had at an edition, by index; -1 where it is not known. */
export function actorSectorAt(facts: Facts, { kind, actorKeys, sectorOf }: TwoModeGraph): ActorSectorAt {
  if (kind === 'EXPERT' || !facts.formerSectors) return (actor) => sectorOf[actor]!;
  const sectorAt: SectorAtEdition = sectorAtEdition(facts);
  return (actor, edition) => sectorAt(organizationOf(facts, kind, actorKeys[actor]!), edition);
}

/** The organization that an actor is, or most often appeared for; -1 for none. */
function organizationOf({ organizations, experts }: Facts, kind: TwoModeGraph['kind'], key: number): number {
  return kind === 'EXPERT'
    ? experts.organization[indexInSorted(experts.keys, key)]!
    : indexInSorted(organizations.keys, key);
}
