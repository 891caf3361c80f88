import { parseEmbedRequest } from '../embeds/embed-request.ts';
import { mapVariables } from '../embeds/map-query.ts';
import { programmeVariables } from '../embeds/programme-query.ts';
import { resolveRequest } from '../embeds/resolve-request.ts';
import { attributesOf, type Choice } from '../embeds/snippets.ts';
import { speakersVariables } from '../embeds/speakers-query.ts';
import { EmbedMap, EmbedProgramme, EmbedSpeakers } from '../graphql/operations.ts';
import { graphiqlAddress } from '../layout/addresses.ts';
import type { Visit } from '../layout/page.ts';

/** The address of the query of an embed in GraphiQL. */
export async function queryLink(choice: Choice, visit: Visit): Promise<string> {
  const request = parseEmbedRequest(new URLSearchParams(attributesOf(choice)));
  const resolved = await resolveRequest(visit, request);
  switch (choice.embed) {
    case 'speakers':
      return graphiqlAddress(EmbedSpeakers, speakersVariables(request, resolved));
    case 'programme':
      return graphiqlAddress(EmbedProgramme, programmeVariables(request, resolved));
    case 'map':
      return graphiqlAddress(EmbedMap, mapVariables(request, resolved));
  }
}
