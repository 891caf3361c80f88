import { EmbedSpeakers, type EmbedSpeakersQuery } from '../graphql/operations.ts';
import { participationRoles } from '../i18n/labels.ts';
import { httpUrl } from '../layout/addresses.ts';
import type { Link, Portrait, Speaker, SpeakersContent } from './content.ts';
import type { EmbedRequest } from './embed-request.ts';
import {
  commonContent,
  type EmbedContext,
  pageUrl,
  type ResolvedRequest,
  readList,
  resolveRequest,
} from './resolve-request.ts';

type Expert = NonNullable<EmbedSpeakersQuery['edition']>['experts']['nodes'][number];

/** How many experts one query reads. */
const EXPERTS_PER_QUERY = 50;

/** Queries the experts of an edition, each once, by name. */
export async function querySpeakers(context: EmbedContext, request: EmbedRequest): Promise<SpeakersContent> {
  const resolved = await resolveRequest(context, request);
  const { rows, beyond } = await readList(async (after) => {
    const answer = await context.runQuery(EmbedSpeakers, { ...speakersVariables(request, resolved), after });
    return answer.edition?.experts;
  }, EXPERTS_PER_QUERY);
  const speakers = rows.map((expert) => speakerOf(expert, context, request, resolved));
  return { ...commonContent(context, request, resolved), speakers, beyond };
}

/** The variables of the query of speakers, without the cursor. */
export const speakersVariables = (
  { sector, role, locale }: EmbedRequest,
  { edition, organization }: ResolvedRequest,
) => ({
  edition: edition.slug,
  editions: [edition.id],
  organization: organization?.id,
  sector: sector.length > 0 ? sector : null,
  role: role.length > 0 ? role : null,
  locale,
});

function speakerOf(
  expert: Expert,
  context: EmbedContext,
  request: EmbedRequest,
  { organization }: ResolvedRequest,
): Speaker {
  const { locale, sector } = request;
  const parts = expert.participations.nodes.filter(
    ({ onBehalfOf, sectorAtTime }) =>
      (!organization || onBehalfOf?.id === organization.id) &&
      (sector.length === 0 || sector.includes(sectorAtTime?.slug ?? '')),
  );
  return {
    id: expert.id,
    name: expert.displayName,
    url: pageUrl(context, request, 'Expert', expert.slug),
    roles: unique(parts.map(({ role }) => participationRoles[locale][role])),
    organizations: unique(parts.flatMap(({ nameAtTime }) => nameAtTime ?? [])),
    activities: uniqueLinks(
      parts.flatMap(({ activity }) =>
        activity?.title
          ? [{ name: activity.title, url: pageUrl(context, request, 'Activity', activity.slug) }]
          : [],
      ),
    ),
    photo: portraitOf(expert),
    bio: expert.bio,
  };
}

function portraitOf({ photo, displayName }: Expert): Portrait | null {
  const url = httpUrl(photo?.url);
  if (!photo || !url) return null;
  const { width, height, alt, credit, license } = photo;
  return { url, width, height, alt: alt || displayName, credit, license: httpUrl(license) ?? null };
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

const uniqueLinks = (links: readonly Link[]): Link[] => [
  ...new Map(links.map((each) => [each.url, each])).values(),
];
