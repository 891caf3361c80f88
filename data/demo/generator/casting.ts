import type { Edition } from './editions.ts';
import { hire, type People, staff } from './people.ts';
import type { Activity } from './programme.ts';
import type { Random } from './random.ts';

export interface Participation {
  edition: string;
  expert: string;
  role: string;
  activity: string;
  organization: string;
  billedAs: string;
  order: number | '';
}

interface Duty {
  activity: Activity;
  role: string;
  order: number;
  starts: number;
  ends: number;
}

/** How likely someone who came before comes again. */
const RETURNING = 0.65;

function dutiesOf(programme: Activity[]): Map<string, Duty[]> {
  const duties = new Map<string, Duty[]>();
  for (const activity of programme) {
    const times = { starts: Date.parse(activity.startsAt), ends: Date.parse(activity.endsAt) };
    activity.seats.forEach(({ role, organization }, index) => {
      const list = duties.get(organization) ?? [];
      list.push({ activity, role, order: index + 1, ...times });
      duties.set(organization, list);
    });
  }
  for (const list of duties.values()) list.sort((a, b) => a.starts - b.starts);
  return duties;
}

const overlap = (a: Duty, b: Duty): boolean => a.starts < b.ends && b.starts < a.ends;

/** The most duties that go on at one moment: nobody can be in two places. */
const busiest = (duties: Duty[]): number =>
  Math.max(
    ...duties.map((at) => duties.filter((duty) => duty.starts <= at.starts && at.starts < duty.ends).length),
  );

/** How many people each organization sends, so that all together are exactly as many as were announced. */
function delegations(duties: Map<string, Duty[]>, total: number): Map<string, number> {
  const sizes = new Map([...duties].map(([organization, list]) => [organization, busiest(list)]));
  let sent = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const load = (organization: string): number => duties.get(organization)!.length / sizes.get(organization)!;
  for (; sent < total; sent += 1) {
    const [heaviest] = [...sizes.keys()].sort((a, b) => load(b) - load(a));
    if (load(heaviest!) <= 1) break;
    sizes.set(heaviest!, sizes.get(heaviest!)! + 1);
  }
  if (sent !== total) throw new Error(`${sent} experts fill the programme where ${total} were announced`);
  return sizes;
}

function delegation(
  random: Random,
  people: People,
  organization: string,
  size: number,
  year: number,
): string[] {
  const known = staff(people, organization).filter(() => random.next() < RETURNING);
  const members = known.slice(0, size);
  while (members.length < size) members.push(hire(random, people, organization, year));
  return members;
}

/** Each duty goes to whoever is free and has had the fewest. */
function share(duties: Duty[], members: string[]): { duty: Duty; expert: string }[] {
  const taken = new Map<string, Duty[]>(members.map((member) => [member, []]));
  return duties.map((duty) => {
    const free = [...taken].filter(([, list]) => !list.some((other) => overlap(other, duty)));
    const [expert, list] = free.sort(([, a], [, b]) => a.length - b.length)[0]!;
    list.push(duty);
    return { duty, expert };
  });
}

/** Puts people on every seat of an edition, some known from before and some new. */
export function cast(
  random: Random,
  people: People,
  edition: Edition,
  programme: Activity[],
): Participation[] {
  const duties = dutiesOf(programme);
  const sizes = delegations(duties, edition.experts);
  const cast = [...duties].flatMap(([organization, list]) => {
    const members = delegation(random, people, organization, sizes.get(organization)!, edition.year);
    return share(list, members).map(({ duty, expert }) => ({
      edition: edition.id,
      expert,
      role: duty.role,
      activity: duty.activity.id,
      organization,
      billedAs: '',
      order: duty.order,
    }));
  });
  const position = new Map(programme.map(({ id }, index) => [id, index]));
  return cast.sort((a, b) => position.get(a.activity)! - position.get(b.activity)! || a.order - b.order);
}
