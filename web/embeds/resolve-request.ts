import type { QueryRunner } from '../graphql/operation.ts';
import { EmbedEdition, type EmbedEditionQuery } from '../graphql/operations.ts';
import { embedErrorMessages } from '../i18n/embed-errors.ts';
import { activityKinds, participationRoles } from '../i18n/labels.ts';
import { pathOf, withLocale } from '../layout/addresses.ts';
import { onceEach } from '../layout/once-each.ts';
import { readAllPages } from '../layout/read-all-pages.ts';
import type { Content } from './content.ts';
import { EmbedError, type EmbedRequest } from './embed-request.ts';

/** What the queries of an embed run with. */
export interface EmbedContext {
  runQuery: QueryRunner;
  /** The origin of the site, such as `https://example.org`. */
  origin: string;
}

type Edition = NonNullable<EmbedEditionQuery['edition']>;

/** What a request names, as the graph has it. */
export interface ResolvedRequest {
  edition: Edition;
  organization: EmbedEditionQuery['organization'];
  /** The names of the sectors. */
  sectors: string[];
}

/** Finds what a request names. Throws an `EmbedError` where it does not exist. */
export async function resolveRequest(
  { runQuery }: EmbedContext,
  request: EmbedRequest,
): Promise<ResolvedRequest> {
  const { edition: slug, organization: named, sector, venue, locale } = request;
  const {
    edition,
    organization,
    sectors = [],
    inventedSectors = [],
  } = await runQuery(EmbedEdition, {
    edition: slug,
    organization: named,
    named: named !== undefined,
    bySector: sector.length > 0,
    locale,
  });
  if (!edition) throw new EmbedError(404, embedErrorMessages[locale].unknownEdition);
  if (named && !organization) throw new EmbedError(404, embedErrorMessages[locale].unknownOrganization);
  if (venue && !edition.venues.some(({ id }) => id === venue)) {
    throw new EmbedError(404, embedErrorMessages[locale].unknownVenue);
  }
  const known = onceEach(sectors, inventedSectors);
  const names = sector.map((each) => known.find(({ slug }) => slug === each)?.name);
  if (names.includes(undefined)) throw new EmbedError(404, embedErrorMessages[locale].unknownSector);
  return { edition, organization, sectors: names.filter((name) => name !== undefined) };
}

/** The absolute address of a page, in the language of the request. */
export const pageUrl = (
  { origin }: Pick<EmbedContext, 'origin'>,
  { locale }: Pick<EmbedRequest, 'locale'>,
  ...page: Parameters<typeof pathOf>
): string => origin + withLocale(pathOf(...page), locale);

/** The content that all embeds of an edition have. */
export function commonContent(
  context: EmbedContext,
  request: EmbedRequest,
  { edition, organization, sectors }: ResolvedRequest,
): Content {
  const { locale, role, kind, venue } = request;
  return {
    locale,
    id: edition.id,
    title: edition.name,
    url: pageUrl(context, request, 'Edition', edition.slug),
    narrowed: [
      ...(organization ? [organization.name] : []),
      ...role.map((each) => participationRoles[locale][each]),
      ...kind.map((each) => activityKinds[locale][each]),
      ...sectors,
      ...edition.venues.filter(({ id }) => id === venue).map(({ name }) => name),
    ].join(' · '),
    synthetic: edition.series.synthetic,
  };
}

/** How many entries of a list an embed has at most. */
const MAX_ENTRIES = 5_000;

type ReadPage<Row> = Parameters<typeof readAllPages<Row>>[0];

/** Reads a list, `size` rows at a time, up to the maximum, and counts how many more there are. */
export async function readList<Row>(
  read: ReadPage<Row>,
  size: number,
): Promise<{ rows: Row[]; beyond: number }> {
  const { nodes, totalCount } = (await readAllPages(read, Math.ceil(MAX_ENTRIES / size))) ?? {
    nodes: [],
    totalCount: 0,
  };
  return { rows: nodes, beyond: Math.max(totalCount - nodes.length, 0) };
}
