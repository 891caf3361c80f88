import type { ActivityKind, ParticipationRole } from '../graphql/operations.ts';
import { embedErrorMessages } from '../i18n/embed-errors.ts';
import { activityKinds, participationRoles } from '../i18n/labels.ts';
import { isLocale, type Locale, preferredLocale } from '../i18n/locale.ts';

export const THEMES = ['light', 'dark', 'auto'] as const;

export type Theme = (typeof THEMES)[number];

/** A request for an embed, a feed or a calendar. */
export interface EmbedRequest {
  /** The slug of the edition. */
  edition: string;
  /** The slug of an organization. */
  organization: string | undefined;
  /** Slugs of sectors; all of them where there is none. */
  sector: string[];
  role: ParticipationRole[];
  kind: ActivityKind[];
  /** The id of a venue. */
  venue: string | undefined;
  locale: Locale;
  theme: Theme;
}

/** The query parameters of a request. */
export const EMBED_PARAMETERS: readonly (keyof EmbedRequest)[] = [
  'edition',
  'organization',
  'sector',
  'role',
  'venue',
  'kind',
  'locale',
  'theme',
];

/** An error for the client of an embed, a feed or a calendar, with its HTTP status. */
export class EmbedError extends Error {
  override name = 'EmbedError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The longest value, in characters, and how many values a parameter may have. */
const [MAX_VALUE_LENGTH, MAX_VALUES] = [200, 20];

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const VENUE = /^EditionVenue_[0-9a-z]{1,7}$/;

/** The language of the parameters, else the browser's preferred one. */
export function requestedLocale(searchParams: URLSearchParams, accepted?: string): Locale {
  const named = (searchParams.get('locale') ?? searchParams.get('lang') ?? '').slice(0, 2).toLowerCase();
  return isLocale(named) ? named : preferredLocale(accepted);
}

/** Parses the parameters of an address. Throws an `EmbedError` for a wrong value; unknown parameters are ignored. */
export function parseEmbedRequest(searchParams: URLSearchParams, accepted?: string): EmbedRequest {
  const locale = requestedLocale(searchParams, accepted);
  const parameters = parametersOf(searchParams, locale);
  const edition = parameters.slug('edition');
  if (!edition) throw new EmbedError(400, embedErrorMessages[locale].noEdition);
  const language = searchParams.get('locale')?.slice(0, 2).toLowerCase();
  if (language && !isLocale(language)) throw parameters.notOneOf('locale', ['es', 'en']);
  return {
    edition,
    organization: parameters.slug('organization'),
    sector: parameters.several('sector').map((each) => parameters.asSlug('sector', each)),
    role: parameters.among('role', Object.keys(participationRoles.es) as ParticipationRole[]),
    kind: parameters.among('kind', Object.keys(activityKinds.es) as ActivityKind[]),
    venue: parameters.venue(),
    locale,
    theme: parameters.among('theme', THEMES)[0] ?? 'auto',
  };
}

function parametersOf(searchParams: URLSearchParams, locale: Locale) {
  const messages = embedErrorMessages[locale];
  const several = (name: string): string[] => {
    const values = searchParams.getAll(name).flatMap((each) => each.split(/[\s,]+/).filter(Boolean));
    if (values.length > MAX_VALUES) throw new EmbedError(400, messages.tooMany(name, MAX_VALUES));
    if (values.some(({ length }) => length > MAX_VALUE_LENGTH))
      throw new EmbedError(400, messages.tooLong(name, MAX_VALUE_LENGTH));
    return values;
  };
  const one = (name: string): string | undefined => {
    const [value, ...others] = several(name);
    if (others.length > 0) throw new EmbedError(400, messages.onlyOne(name));
    return value;
  };
  const asSlug = (name: string, value: string): string => {
    if (!SLUG.test(value.toLowerCase())) throw new EmbedError(400, messages.notASlug(name));
    return value.toLowerCase();
  };
  const slug = (name: string) => {
    const value = one(name);
    return value && asSlug(name, value);
  };
  const venue = () => {
    const value = one('venue');
    if (value && !VENUE.test(value)) throw new EmbedError(400, messages.notAVenue);
    return value;
  };
  const notOneOf = (name: string, all: readonly string[]) =>
    new EmbedError(400, messages.notOneOf(name, all.map(toKebabCase).join(', ')));
  const among = <Value extends string>(name: string, all: readonly Value[]): Value[] =>
    several(name).map((text) => {
      const found = all.find((each) => toKebabCase(each) === toKebabCase(text));
      if (!found) throw notOneOf(name, all);
      return found;
    });
  return { several, asSlug, slug, venue, notOneOf, among };
}

/** An enum value as parameters and attributes write it: `WORKSHOP_LEAD` as `workshop-lead`. */
export const toKebabCase = (value: string): string => value.toLowerCase().replaceAll('_', '-');
