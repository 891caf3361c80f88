import type { ActivityKind, ParticipationRole } from '../graphql/operations.ts';
import { activityKinds, participationRoles } from '../i18n/labels.ts';
import { isLocale, LOCALES, type Locale, preferredLocale } from '../i18n/locale.ts';
import { MAX_ENTRIES, OMISSIONS, type Omission, SORTS, type Sort, VIEWS, type View } from './choices.ts';
import { notOneOf, parametersOf, toKebabCase } from './parameters.ts';

export const THEMES = ['light', 'dark', 'auto'] as const;

export type Theme = (typeof THEMES)[number];

/** A request for an embed, a feed or a calendar. */
export interface EmbedRequest {
  /** The slugs of editions. */
  edition: string[];
  /** The slug of a series, for all its editions. */
  series: string | undefined;
  /** The slug of an organization. */
  organization: string | undefined;
  /** The slug of one person alone. */
  expert: string | undefined;
  /** The slug of one activity alone. */
  activity: string | undefined;
  /** Slugs of sectors; all of them where there is none. */
  sector: string[];
  role: ParticipationRole[];
  kind: ActivityKind[];
  /** The id of a venue. */
  venue: string | undefined;
  sort: Sort | undefined;
  /** How many entries there are at most. */
  limit: number | undefined;
  /** The address of an entry on the site around the embed, with `{slug}` for its slug. */
  links: string | undefined;
  view: View;
  /** What is left out of each entry. */
  without: Omission[];
  locale: Locale;
  theme: Theme;
}

/** A request for one edition and all that it has. */
export const editionRequest = (edition: string, locale: Locale): EmbedRequest => ({
  ...parseEmbedRequest(new URLSearchParams({ locale })),
  edition: [edition],
});

/** The query parameters of a request. */
export const EMBED_PARAMETERS: readonly (keyof EmbedRequest)[] = [
  'edition',
  'series',
  'organization',
  'expert',
  'activity',
  'sector',
  'role',
  'kind',
  'venue',
  'sort',
  'limit',
  'links',
  'view',
  'without',
  'locale',
  'theme',
];

/** The parameters of a request as an address has them; what is as without them is left out, and so is the theme. */
export function queryOf({ theme, view, limit, ...request }: EmbedRequest): Record<string, string | string[]> {
  const all = { ...request, limit: limit?.toString(), view: view === 'cards' ? undefined : view };
  const texts = EMBED_PARAMETERS.flatMap((name): [string, string | string[]][] => {
    const value = name === 'theme' ? undefined : all[name];
    if (value === undefined) return [];
    const isEnum = name === 'role' || name === 'kind';
    return [[name, isEnum ? (value as string[]).map(toKebabCase) : value]];
  });
  return Object.fromEntries(texts);
}

/** The language of the parameters, else the browser's preferred one. */
export function requestedLocale(searchParams: URLSearchParams, accepted?: string): Locale {
  const named = (searchParams.get('locale') ?? searchParams.get('lang') ?? '').slice(0, 2).toLowerCase();
  return isLocale(named) ? named : preferredLocale(accepted);
}

/** Parses the parameters of an address. Throws an `EmbedError` for a wrong value; unknown parameters are ignored. */
export function parseEmbedRequest(searchParams: URLSearchParams, accepted?: string): EmbedRequest {
  const locale = requestedLocale(searchParams, accepted);
  const parameters = parametersOf(searchParams, locale);
  const language = searchParams.get('locale')?.slice(0, 2).toLowerCase();
  if (language && !isLocale(language)) throw notOneOf('locale', LOCALES, locale);
  return {
    edition: parameters.slugs('edition'),
    series: parameters.slug('series'),
    organization: parameters.slug('organization'),
    expert: parameters.slug('expert'),
    activity: parameters.slug('activity'),
    sector: parameters.slugs('sector'),
    role: parameters.among('role', Object.keys(participationRoles.es) as ParticipationRole[]),
    kind: parameters.among('kind', Object.keys(activityKinds.es) as ActivityKind[]),
    venue: parameters.venue(),
    sort: parameters.among('sort', SORTS)[0],
    limit: parameters.count('limit', MAX_ENTRIES),
    links: parameters.links(),
    view: parameters.among('view', VIEWS)[0] ?? 'cards',
    without: parameters.among('without', OMISSIONS),
    locale,
    theme: parameters.among('theme', THEMES)[0] ?? 'auto',
  };
}
