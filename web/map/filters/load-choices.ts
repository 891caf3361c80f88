import { MapChoices, MapEdition } from '../../graphql/operations.ts';
import type { Visit } from '../../layout/page.ts';
import type { MapState } from '../state/map-state.ts';
import { type Choices, choicesOf, type EditionChoice } from './choices.ts';

/** How many older editions are loaded because the address names them. */
const MAX_NAMED_EDITIONS = 10;

/** Loads what the filters offer: the newest editions, and of the older ones those that the address names. */
export async function loadChoices(state: MapState, { runQuery, locale }: Visit): Promise<Choices> {
  const answer = await runQuery(MapChoices, { locale });
  const choices = choicesOf(answer);
  if (choices.olderEditionCount === 0) return choices;
  const isOffered = (named: string) =>
    choices.editions.some(({ slug, id }) => slug === named || id === named);
  const named = [...new Set([...state.editions, ...state.compare])].filter((each) => !isOffered(each));
  const older = await Promise.all(
    named.slice(0, MAX_NAMED_EDITIONS).map(async (each): Promise<EditionChoice[]> => {
      const { edition, node } = await runQuery(MapEdition, { slug: each, id: each, locale });
      const found = edition ?? (node?.__typename === 'Edition' ? node : undefined);
      return found ? [found] : [];
    }),
  );
  return { ...choices, editions: [...oldestFirst(older.flat()), ...choices.editions] };
}

/** Each once, the oldest first. */
const oldestFirst = (editions: readonly EditionChoice[]): EditionChoice[] =>
  [...new Map(editions.map((each) => [each.id, each])).values()].sort(
    (one, other) => (one.year ?? 0) - (other.year ?? 0),
  );
