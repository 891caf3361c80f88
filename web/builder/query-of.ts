import { mapVariables } from '../embeds/ask-map.ts';
import { programmeVariables } from '../embeds/ask-programme.ts';
import { speakersVariables } from '../embeds/ask-speakers.ts';
import { resolveRequest } from '../embeds/asker.ts';
import { attributesOf, type Choice } from '../embeds/lines.ts';
import { parseEmbedRequest } from '../embeds/wish.ts';
import { EmbedMap, EmbedProgramme, EmbedSpeakers } from '../graph/operations.ts';
import { graphiqlAddress } from '../shell/addresses.ts';
import type { Visit } from '../shell/page.ts';

/** GraphiQL with the query by which an embed is made. */
export async function queryLink(choice: Choice, visit: Visit): Promise<string> {
  const wish = parseEmbedRequest(new URLSearchParams(attributesOf(choice)));
  const named = await resolveRequest(visit, wish);
  switch (choice.embed) {
    case 'speakers':
      return graphiqlAddress(EmbedSpeakers, speakersVariables(wish, named));
    case 'programme':
      return graphiqlAddress(EmbedProgramme, programmeVariables(wish, named));
    case 'map':
      return graphiqlAddress(EmbedMap, mapVariables(wish, named));
  }
}
