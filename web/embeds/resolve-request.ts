import type { QueryRunner } from '../graphql/operation.ts';
import { EmbedScope, type EmbedScopeQuery } from '../graphql/operations.ts';
import { embedErrorMessages } from '../i18n/embed-errors.ts';
import { activityKinds, participationRoles } from '../i18n/labels.ts';
import { pathOf, withLocale } from '../layout/addresses.ts';
import { onceEach } from '../layout/once-each.ts';
import { readAllPages } from '../layout/read-all-pages.ts';
import { MAX_ENTRIES } from './choices.ts';
import type { Content } from './content.ts';
import { EmbedError } from './embed-error.ts';
import type { EmbedRequest } from './embed-request.ts';
import { fillLink } from './parameters.ts';
import { type ResolvedRequest, subjectOf, subjectUrl } from './scope.ts';

/** What the queries of an embed run with. */
export interface EmbedContext {
  runQuery: QueryRunner;
  /** The origin of the site, such as `https://example.org`. */
  origin: string;
}

/** Finds what a request names. Throws an `EmbedError` where it does not exist, or where nothing is named. */
export async function resolveRequest(
  context: EmbedContext,
  request: EmbedRequest,
  { mayBeAll = false } = {},
): Promise<ResolvedRequest> {
  const { edition, series, organization, expert, activity, locale } = request;
  const messages = embedErrorMessages[locale];
  if (!mayBeAll && edition.length === 0 && !(series ?? organization ?? expert ?? activity))
    throw new EmbedError(400, messages.noEdition);
  const found = await askForScope(context, request);
  const others = await Promise.all(
    edition.slice(1).map((slug) => askForScope(context, { ...nothing(request), edition: [slug] })),
  );
  const editions = [found, ...others].flatMap(
    ({ edition: each, activity: session }) => each ?? session?.edition ?? [],
  );
  if (activity && !found.activity) throw new EmbedError(404, messages.unknownActivity);
  if (editions.length < edition.length) throw new EmbedError(404, messages.unknownEdition);
  if (series && !found.series) throw new EmbedError(404, messages.unknownSeries);
  if (organization && !found.organization) throw new EmbedError(404, messages.unknownOrganization);
  if (expert && !found.expert?.mayBeEmbedded) throw new EmbedError(404, messages.unknownExpert);
  checkVenue(request, editions);
  return {
    editions,
    series: found.series,
    organization: found.organization,
    expert: found.expert,
    sectors: sectorNames(request, found),
  };
}

const nothing = (request: EmbedRequest): EmbedRequest => ({
  ...request,
  series: undefined,
  organization: undefined,
  expert: undefined,
  activity: undefined,
  sector: [],
});

const askForScope = ({ runQuery }: EmbedContext, request: EmbedRequest): Promise<EmbedScopeQuery> => {
  const { edition, series, organization, expert, activity, sector, locale } = request;
  return runQuery(EmbedScope, {
    edition: edition[0] ?? '',
    byEdition: edition.length > 0,
    series: series ?? '',
    bySeries: series !== undefined,
    organization: organization ?? null,
    byOrganization: organization !== undefined,
    expert: expert ?? null,
    byExpert: expert !== undefined,
    activity: activity ?? '',
    byActivity: activity !== undefined,
    bySector: sector.length > 0,
    locale,
  });
};

function checkVenue({ venue, locale }: EmbedRequest, editions: ResolvedRequest['editions']): void {
  if (venue && !editions.some(({ venues }) => venues.some(({ id }) => id === venue)))
    throw new EmbedError(404, embedErrorMessages[locale].unknownVenue);
}

function sectorNames(
  { sector, locale }: EmbedRequest,
  { sectors = [], inventedSectors = [] }: EmbedScopeQuery,
): string[] {
  const known = onceEach(sectors, inventedSectors);
  return sector.map((slug) => {
    const found = known.find((each) => each.slug === slug);
    if (!found) throw new EmbedError(404, embedErrorMessages[locale].unknownSector);
    return found.name;
  });
}

/** The absolute address of a page, in the language of the request. */
export const pageUrl = (
  { origin }: Pick<EmbedContext, 'origin'>,
  { locale }: Pick<EmbedRequest, 'locale'>,
  ...page: Parameters<typeof pathOf>
): string => origin + withLocale(pathOf(...page), locale);

/** The address of an entry: on the site around the embed where the request has a template, else its page here. */
export const entryUrl = (
  context: Pick<EmbedContext, 'origin'>,
  request: Pick<EmbedRequest, 'locale' | 'links'>,
  ...[type, slug]: Parameters<typeof pathOf>
): string => (request.links ? fillLink(request.links, slug) : pageUrl(context, request, type, slug));

/** The content that all embeds have. */
export function commonContent(
  { origin }: EmbedContext,
  request: EmbedRequest,
  resolved: ResolvedRequest,
): Content {
  const { locale, role, kind, venue } = request;
  const { organization, editions, sectors } = resolved;
  const subject = subjectOf(resolved, locale);
  const venues = editions.flatMap((edition) => edition.venues);
  return {
    locale,
    id: subject.id,
    title: subject.title,
    url: subjectUrl(origin, subject, locale),
    narrowed: [
      ...(organization && organization.id !== subject.id ? [organization.name] : []),
      ...role.map((each) => participationRoles[locale][each]),
      ...kind.map((each) => activityKinds[locale][each]),
      ...sectors,
      ...venues.filter(({ id }) => id === venue).map(({ name }) => name),
    ].join(' · '),
    synthetic: subject.synthetic,
  };
}

type ReadPage<Row> = Parameters<typeof readAllPages<Row>>[0];

/** Reads a list, `size` rows at a time, up to the maximum, and counts how many more there are. */
export async function readList<Row>(
  read: ReadPage<Row>,
  size: number,
  limit = MAX_ENTRIES,
): Promise<{ rows: Row[]; beyond: number }> {
  const { nodes, totalCount } = (await readAllPages(read, Math.ceil(limit / size))) ?? {
    nodes: [],
    totalCount: 0,
  };
  const rows = nodes.slice(0, limit);
  return { rows, beyond: Math.max(totalCount - rows.length, 0) };
}
