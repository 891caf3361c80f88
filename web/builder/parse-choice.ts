import { MAX_ENTRIES, OMISSIONS, SORTS } from '../embeds/choices.ts';
import { THEMES } from '../embeds/embed-request.ts';
import { fillsLinks } from '../embeds/parameters.ts';
import { ANY_EDITION, type Choice, EMBED_NAMES, pagePathOf } from '../embeds/snippets.ts';
import { activityKinds, participationRoles } from '../i18n/labels.ts';
import { isLocale } from '../i18n/locale.ts';
import type { Visit } from '../layout/page.ts';
import { type ChoiceOptions, enumOptions, type Option } from './choice-form.ts';

/** The name of what a choice is of. */
export function nameOf(choice: Choice, { editions, organizations, series }: ChoiceOptions): string {
  const path = pagePathOf(choice);
  if (path.startsWith('/series/')) return series.name;
  if (path.startsWith('/organizations/'))
    return organizations.find(({ slug }) => slug === choice.organization)?.name ?? '';
  const slugs = [choice.edition, ...choice.also.split(',')];
  return slugs.flatMap((each) => editions.find(({ slug }) => slug === each)?.name ?? []).join(', ');
}

/** The choice of the address; what is missing or unknown gets a default. */
export function parseChoice(
  { searchParams, locale }: Visit,
  edition: string,
  options: ChoiceOptions,
): Choice {
  const parameter = (name: string) => searchParams.get(name)?.toLowerCase() ?? '';
  const among = (name: string, those: readonly Option[]) =>
    those.find(({ slug }) => slug.toLowerCase() === parameter(name))?.slug ?? '';
  const language = parameter('locale');
  return {
    embed: EMBED_NAMES.find((each) => each === parameter('embed')) ?? 'speakers',
    edition,
    also: alsoOf(searchParams, edition, options.editions),
    organization: among('organization', options.organizations),
    sector: among('sector', options.sectors),
    role: among('role', enumOptions(participationRoles[locale])),
    venue: among('venue', options.venues),
    kind: among('kind', enumOptions(activityKinds[locale])),
    locale: isLocale(language) ? language : locale,
    theme: THEMES.find((each) => each === parameter('theme')) ?? '',
    size: parameter('size') === 'auto' ? 'auto' : '',
    series: [options.series.slug, ANY_EDITION].find((each) => each === parameter('series')) ?? '',
    view: parameter('view') === 'wall' ? 'wall' : '',
    sort: SORTS.find((each) => each === parameter('sort')) ?? '',
    limit: limitOf(parameter('limit')),
    links: linksOf(searchParams.get('links')),
    without: OMISSIONS.find((each) => each === parameter('without')) ?? '',
  };
}

/** Further editions, of those that are offered. */
const alsoOf = (searchParams: URLSearchParams, edition: string, editions: readonly Option[]): string => {
  const ticked = new Set(searchParams.getAll('also'));
  const offered = editions.filter(({ slug }) => slug !== edition && ticked.has(slug));
  return offered.map(({ slug }) => slug).join(',');
};

const limitOf = (text: string): string =>
  /^[1-9]\d*$/.test(text) && Number(text) <= MAX_ENTRIES ? text : '';

const linksOf = (text: string | null): string => (text && fillsLinks(text) ? text : '');
