import { mapAsked } from '../embeds/ask-map.ts';
import { programmeAsked } from '../embeds/ask-programme.ts';
import { speakersAsked } from '../embeds/ask-speakers.ts';
import { findNamed } from '../embeds/asker.ts';
import { attributesOf, type Choice } from '../embeds/lines.ts';
import { readWish } from '../embeds/wish.ts';
import { EmbedMap, EmbedProgramme, EmbedSpeakers } from '../graph/operations.ts';
import { queryBehind } from '../shell/addresses.ts';
import type { Visit } from '../shell/page.ts';

/** GraphiQL with the query by which an embed is made. */
export async function queryOf(choice: Choice, visit: Visit): Promise<string> {
  const wish = readWish(new URLSearchParams(attributesOf(choice)));
  const named = await findNamed(visit, wish);
  switch (choice.embed) {
    case 'speakers':
      return queryBehind(EmbedSpeakers, speakersAsked(wish, named));
    case 'programme':
      return queryBehind(EmbedProgramme, programmeAsked(wish, named));
    case 'map':
      return queryBehind(EmbedMap, mapAsked(wish, named));
  }
}
