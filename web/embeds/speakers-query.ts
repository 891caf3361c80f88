import {
  EmbedSpeaker,
  EmbedSpeakers,
  type ParticipationWhere,
  type SpeakerFragment,
} from '../graphql/operations.ts';
import { participationRoles } from '../i18n/labels.ts';
import { httpUrl } from '../layout/addresses.ts';
import type { Link, Portrait, Speaker, SpeakersContent } from './content.ts';
import { convenedEditions } from './convened-editions.ts';
import type { EmbedRequest } from './embed-request.ts';
import {
  commonContent,
  type EmbedContext,
  entryUrl,
  pageUrl,
  readList,
  resolveRequest,
} from './resolve-request.ts';
import type { ResolvedRequest } from './scope.ts';

/** How many experts one query reads. */
const EXPERTS_PER_QUERY = 50;

/** Queries the experts of what a request names, each once, by name. */
export async function querySpeakers(context: EmbedContext, request: EmbedRequest): Promise<SpeakersContent> {
  const resolved = await resolveRequest(context, request);
  const { rows, beyond } = resolved.expert
    ? await readOne(context, request, resolved)
    : await readList(
        async (after) =>
          (await context.runQuery(EmbedSpeakers, { ...speakersVariables(request, resolved), after })).experts,
        EXPERTS_PER_QUERY,
        request.limit,
      );
  const speakers = rows.map((expert) => speakerOf(expert, context, request));
  const convened = speakers.length === 0 ? await convenedEditions(context, request) : [];
  return { ...commonContent(context, request, resolved), view: request.view, speakers, convened, beyond };
}

async function readOne({ runQuery }: EmbedContext, request: EmbedRequest, resolved: ResolvedRequest) {
  const { parts, locale } = speakersVariables(request, resolved);
  const { expert } = await runQuery(EmbedSpeaker, { slug: request.expert!, parts, locale });
  return { rows: expert?.mayBeEmbedded ? [expert] : [], beyond: 0 };
}

/** The variables of the query of speakers, without the cursor. */
export function speakersVariables({ sector, role, sort, locale }: EmbedRequest, resolved: ResolvedRequest) {
  const { editions, series, organization } = resolved;
  const parts: ParticipationWhere = {
    ...(editions.length > 0 ? { edition: editions.map(({ id }) => id) } : {}),
    ...(series ? { series: [series.id] } : {}),
    ...(organization ? { organization: organization.id } : {}),
    ...(sector.length > 0 ? { sector } : {}),
    ...(role.length > 0 ? { role } : {}),
  };
  return {
    ...parts,
    parts,
    sort: sort === 'family-name' ? ('FAMILY_NAME' as const) : ('NAME' as const),
    locale,
  };
}

function speakerOf(expert: SpeakerFragment, context: EmbedContext, request: EmbedRequest): Speaker {
  const { locale, without } = request;
  const parts = expert.participations.nodes;
  const unless = <Shown>(part: (typeof without)[number], shown: Shown[]): Shown[] =>
    without.includes(part) ? [] : shown;
  const activities = parts.flatMap(({ activity }) =>
    activity?.title
      ? [{ name: activity.title, url: pageUrl(context, request, 'Activity', activity.slug) }]
      : [],
  );
  return {
    id: expert.id,
    name: expert.displayName,
    url: entryUrl(context, request, 'Expert', expert.slug),
    roles: unless('role', unique(parts.map(({ role }) => participationRoles[locale][role]))),
    organizations: unless('organization', unique(parts.flatMap(({ nameAtTime }) => nameAtTime ?? []))),
    activities: unless('activity', uniqueLinks(activities)),
    photo: portraitOf(expert),
    bio: without.includes('bio') ? null : expert.bio,
  };
}

function portraitOf({ photo, displayName }: SpeakerFragment): Portrait | null {
  const url = httpUrl(photo?.url);
  if (!photo || !url) return null;
  const { width, height, alt, credit, license } = photo;
  return { url, width, height, alt: alt || displayName, credit, license: httpUrl(license) ?? null };
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

const uniqueLinks = (links: readonly Link[]): Link[] => [
  ...new Map(links.map((each) => [each.url, each])).values(),
];
