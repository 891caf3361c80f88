import { cast, type Participation } from './casting.ts';
import { type Convening, conveners } from './conveners.ts';
import { editions } from './editions.ts';
import { plantOddities } from './oddities.ts';
import { betweenEditions, type People } from './people.ts';
import { type Activity, programme } from './programme.ts';
import { seeded } from './random.ts';

const SEED = 2021;

/** What happened in the demo, all editions together. */
export interface History {
  people: People;
  activities: Activity[];
  participations: Participation[];
  convenings: Convening[];
}

/** Plays the editions one after the other: who convenes, what is on, who comes, who changes employer in between. */
export function history(): History {
  const random = seeded(SEED);
  const people: People = { experts: [], affiliations: [] };
  const activities: Activity[] = [];
  const rows: Participation[] = [];
  const convenings: Convening[] = [];
  const titles = new Set<string>();
  for (const edition of editions) {
    if (edition.ordinal > 1) betweenEditions(random, people, edition.year);
    convenings.push(...conveners(random, edition, convenings));
    const held = programme(random, edition, titles);
    activities.push(...held);
    rows.push(...cast(random, people, edition, held));
  }
  return { people, activities, participations: plantOddities(random, people, rows), convenings };
}
