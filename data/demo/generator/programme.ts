import type { Edition } from './editions.ts';
import { ceremonies, margins } from './gatherings.ts';
import { type Random, slug } from './random.ts';
import { type Draft, seater } from './seating.ts';
import { type Slot, timetable } from './timetable.ts';
import { angles, topics } from './words.ts';

export interface Activity extends Draft, Slot {
  id: string;
  edition: string;
}

/** A title that was not used before, and the topic it is about. */
function entitled(random: Random, taken: Set<string>, kind: string, circle: string): [string, string] {
  const options = topics[circle]!.flatMap((topic) =>
    angles[kind]!.map((angle): [string, string] => [`${topic}: ${angle}`, topic]),
  );
  const chosen = random.pick(options.filter(([title]) => !taken.has(title)));
  taken.add(chosen[0]);
  return chosen;
}

/** Mostly Spanish, at times English; those about indigenous languages are held in one, another each year. */
function language(random: Random, year: number, topic: string): string {
  if (topic === 'Lenguas indígenas') return ['nah', 'yua', 'tzo'][year % 3]!;
  return random.next() < 0.08 ? 'en' : 'es';
}

/** The ordinary activities, kind after kind; the circles take turns. */
function drafts(random: Random, edition: Edition, taken: Set<string>): Draft[] {
  const seats = seater(random, edition);
  const circles = Object.keys(topics);
  const kinds = Object.entries(edition.programme).flatMap(([kind, count]) => Array<string>(count).fill(kind));
  return kinds.map((kind, index) => {
    const circle = circles[index % circles.length]!;
    const [title, topic] = entitled(random, taken, kind, circle);
    const second = random.next() < 0.3 ? [random.pick(topics[circle]!)] : [];
    return {
      kind,
      title,
      circle,
      topics: [...new Set([topic, ...second])],
      language: language(random, edition.year, topic),
      seats: seats(kind, circle),
    };
  });
}

/** Every activity of an edition, placed and timed; `taken` keeps the titles of the whole series apart. */
export function programme(random: Random, edition: Edition, taken: Set<string>): Activity[] {
  const all = [...ceremonies(random, edition), ...drafts(random, edition, taken), ...margins(edition)];
  const kinds = all.map(({ kind }) => kind);
  const slots = timetable(edition, kinds);
  return all.map((draft, index) => ({
    ...draft,
    ...slots[index]!,
    id: `${edition.id}-${slug(draft.title)}`,
    edition: edition.id,
  }));
}
