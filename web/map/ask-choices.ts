import { MapChoices, MapEdition } from '../graph/operations.ts';
import type { Visit } from '../shell/page.ts';
import { type Choices, choicesOf, type Edition } from './choices.ts';
import type { MapState } from './state.ts';

/** How many editions are asked for by name, beyond those that are there to choose from. */
const MOST_NAMED = 10;

/** What a map can be narrowed to: the newest editions, and of the older ones those that the address names. */
export async function askChoices(state: MapState, { ask, locale }: Visit): Promise<Choices> {
  const answer = await ask(MapChoices, { locale });
  const choices = choicesOf(answer);
  if (choices.beyond === 0) return choices;
  const isThere = (named: string) => choices.editions.some(({ slug, id }) => slug === named || id === named);
  const named = [...new Set([...state.editions, ...state.compare])].filter((each) => !isThere(each));
  const older = await Promise.all(
    named.slice(0, MOST_NAMED).map(async (each): Promise<Edition[]> => {
      const { edition, node } = await ask(MapEdition, { slug: each, id: each, locale });
      const found = edition ?? (node?.__typename === 'Edition' ? node : undefined);
      return found ? [found] : [];
    }),
  );
  return { ...choices, editions: [...inOrder(older.flat()), ...choices.editions] };
}

/** Each once, the oldest first. */
const inOrder = (editions: readonly Edition[]): Edition[] =>
  [...new Map(editions.map((each) => [each.id, each])).values()].sort(
    (one, other) => (one.year ?? 0) - (other.year ?? 0),
  );
