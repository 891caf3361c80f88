import type { Edition } from './editions.ts';
import { activeIn, companions, type Organization } from './organizations.ts';
import type { Random } from './random.ts';

/** A place on the programme that an organization fills with one of its people. */
export interface Seat {
  role: string;
  organization: string;
}

/** An activity before it has a place and a time. */
export interface Draft {
  kind: string;
  title: string;
  /** Whose table it is; empty where everybody meets. */
  circle: string;
  topics: string[];
  language: string;
  seats: Seat[];
}

/** The seats of a kind besides its moderator: a role, and how many hold it. */
const seating: Record<string, [role: string, fewest: number, most: number][]> = {
  panel: [['panelist', 3, 6]],
  keynote: [['keynote', 1, 1]],
  workshop: [['workshop-lead', 1, 3]],
  tutorial: [['workshop-lead', 1, 2]],
  'thematic-table': [
    ['thematic-table-lead', 1, 1],
    ['rapporteur', 1, 1],
    ['speaker', 1, 3],
  ],
  talk: [['speaker', 1, 2]],
  'lightning-talk': [['speaker', 1, 1]],
  poster: [['speaker', 1, 2]],
};

/** How likely an organization is to sit at a circle's table: its own first, chance guests seldom. */
function affinity(organization: Organization, circle: string): number {
  if (organization.circles.length === 0) return 0;
  if (organization.circles[0] === circle) return 1;
  return organization.circles.includes(circle) ? 0.6 : 0.025;
}

/** Who sits down brings a companion along, for whom somebody without one gives up the seat. */
function joined(seated: Organization[], available: Organization[]): Organization[] {
  const table = [...seated];
  for (const { id } of seated) {
    const guest = available.find((organization) => organization.id === companions[id]);
    if (!guest || table.includes(guest)) continue;
    const alone = table.findLastIndex((member) => !companions[member.id]);
    if (alone >= 0) table[alone] = guest;
  }
  return table;
}

/** Seats an edition's activities: different organizations at one table, and nobody moderates twice a year. */
export function seater(random: Random, edition: Edition): (kind: string, circle: string) => Seat[] {
  const active = activeIn(edition.year);
  const moderated = new Set<Organization>();
  return (kind, circle) => {
    const weight = (organization: Organization): number => affinity(organization, circle);
    const roles = seating[kind]!.flatMap(([role, fewest, most]) =>
      Array<string>(random.between(fewest, most)).fill(role),
    );
    const fresh = edition.moderated.includes(kind) ? active.filter((one) => !moderated.has(one)) : [];
    const moderators = random.draw(fresh, 1, weight);
    for (const one of moderators) moderated.add(one);
    const others = active.filter((organization) => !moderators.includes(organization));
    const seated = joined(random.draw(others, roles.length, weight), others);
    return [
      ...moderators.map(({ id }) => ({ role: 'moderator', organization: id })),
      ...seated.map(({ id }, index) => ({ role: roles[index]!, organization: id })),
    ];
  };
}
