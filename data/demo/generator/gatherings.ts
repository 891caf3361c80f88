import type { Edition } from './editions.ts';
import { demo } from './lines.ts';
import { activeIn } from './organizations.ts';
import type { Random } from './random.ts';
import type { Draft } from './seating.ts';

/** How many organizations speak at the closing: more than fifteen are too many to say who worked with whom. */
const closingSize: Record<number, number> = { 2021: 12, 2022: 18, 2023: 20 };

const OPENING_GUESTS = 3;
const OPENINGS = 3;

const gathering = (kind: string, title: string, topics: string[], organizations: string[]): Draft => ({
  kind,
  title,
  circle: '',
  topics,
  language: 'es',
  seats: organizations.map((organization) => ({ role: 'speaker', organization })),
});

/** An opening at each of the first venues, by its host with guests, and one closing for all. */
export function ceremonies(random: Random, edition: Edition): Draft[] {
  const active = activeIn(edition.year).filter(({ circles }) => circles.length > 0);
  const guests = (count: number, host = ''): string[] =>
    random.draw(active, count, ({ id }) => (id === host ? 0 : 1)).map(({ id }) => id);
  const openings = edition.venues.slice(0, OPENINGS).map(({ name, host }) => {
    const speakers = [host, ...guests(OPENING_GUESTS, host)];
    return gathering('ceremony', `Inauguración: ${name}`, [], speakers);
  });
  const title = `Clausura del Encuentro Demo de Datos ${edition.year}`;
  return [...openings, gathering('ceremony', title, [], guests(closingSize[edition.year]!))];
}

/** Two posters apart from the rest: one hangs on a single bridge, one is an island of its own. */
export function margins(edition: Edition): Draft[] {
  if (edition.year !== 2023) return [];
  const topics = ['Economía local'];
  const bridge = ['software-libre', 'tianguis-de-datos', 'cooperativa-trueque'].map(demo);
  const island = ['radio-sierra', 'biblioteca-sierra'].map(demo);
  return [
    gathering('poster', 'Economía local: trueque de datos', topics, bridge),
    gathering('poster', 'Economía local: la sierra en datos', topics, island),
  ];
}
