import { embedErrorMessages } from '../i18n/embed-errors.ts';
import type { Locale } from '../i18n/locale.ts';
import { httpUrl } from '../layout/addresses.ts';
import { isNodeId, typeOfNodeId } from '../layout/node-ids.ts';
import { MAX_VALUES } from './choices.ts';
import { EmbedError } from './embed-error.ts';

/** The longest value, in characters. */
const MAX_VALUE_LENGTH = 200;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What stands in an address for the slug of an entry. */
const SLUG_MARK = '{slug}';

/** Reads the parameters of an address by their kinds. Each throws an `EmbedError` for a wrong value. */
export function parametersOf(searchParams: URLSearchParams, locale: Locale) {
  const messages = embedErrorMessages[locale];
  const several = (name: string) => severalOf(searchParams, name, locale);
  const one = (name: string): string | undefined => {
    const [value, ...others] = several(name);
    if (others.length > 0) throw new EmbedError(400, messages.onlyOne(name));
    return value;
  };
  const slugs = (name: string) => [...new Set(several(name).map((each) => slugOf(name, each, locale)))];
  const slug = (name: string) => {
    const value = one(name);
    return value && slugOf(name, value, locale);
  };
  const venue = () => {
    const value = one('venue');
    if (value && !(isNodeId(value) && typeOfNodeId(value) === 'EditionVenue'))
      throw new EmbedError(400, messages.notAVenue);
    return value;
  };
  const count = (name: string, max: number) => {
    const value = one(name);
    if (value && !(/^[1-9]\d*$/.test(value) && Number(value) <= max))
      throw new EmbedError(400, messages.notACount(name, max));
    return value ? Number(value) : undefined;
  };
  const among = <Value extends string>(name: string, all: readonly Value[]): Value[] =>
    several(name).map((text) => valueAmong(name, text, all, locale));
  return { slug, slugs, venue, count, among, links: () => linksOf(searchParams, locale) };
}

/** The values of a parameter, which may be repeated, and hold several with commas or spaces between. */
function severalOf(searchParams: URLSearchParams, name: string, locale: Locale): string[] {
  const messages = embedErrorMessages[locale];
  const values = searchParams.getAll(name).flatMap((each) => each.split(/[\s,]+/).filter(Boolean));
  if (values.length > MAX_VALUES) throw new EmbedError(400, messages.tooMany(name, MAX_VALUES));
  if (values.some(({ length }) => length > MAX_VALUE_LENGTH))
    throw new EmbedError(400, messages.tooLong(name, MAX_VALUE_LENGTH));
  return values;
}

function slugOf(name: string, value: string, locale: Locale): string {
  const slug = value.toLowerCase();
  if (!SLUG.test(slug)) throw new EmbedError(400, embedErrorMessages[locale].notASlug(name));
  return slug;
}

function valueAmong<Value extends string>(
  name: string,
  text: string,
  all: readonly Value[],
  locale: Locale,
): Value {
  const found = all.find((each) => toKebabCase(each) === toKebabCase(text));
  if (!found) throw notOneOf(name, all, locale);
  return found;
}

/** The error for a value that is none of those that a parameter may have. */
export const notOneOf = (name: string, all: readonly string[], locale: Locale): EmbedError =>
  new EmbedError(400, embedErrorMessages[locale].notOneOf(name, all.map(toKebabCase).join(', ')));

/** The address of an entry on the site around an embed, with a mark for its slug. */
function linksOf(searchParams: URLSearchParams, locale: Locale): string | undefined {
  const template = searchParams.get('links')?.trim();
  if (!template) return undefined;
  const messages = embedErrorMessages[locale];
  if (template.length > MAX_VALUE_LENGTH)
    throw new EmbedError(400, messages.tooLong('links', MAX_VALUE_LENGTH));
  if (!fillsLinks(template)) throw new EmbedError(400, messages.notLinks);
  return template;
}

/** Whether a text is an address with a mark for a slug in its path, query or fragment; elsewhere it would choose the host. */
export function fillsLinks(template: string): boolean {
  const [filled, other] = ['a', 'b'].map((slug) => httpUrl(template.replaceAll(SLUG_MARK, slug)));
  return !!filled && !!other && filled !== other && new URL(filled).host === new URL(other).host;
}

/** The address of an entry by a template of addresses. */
export const fillLink = (template: string, slug: string): string =>
  template.replaceAll(SLUG_MARK, encodeURIComponent(slug));

/** An enum value as parameters and attributes write it: `WORKSHOP_LEAD` as `workshop-lead`. */
export const toKebabCase = (value: string): string => value.toLowerCase().replaceAll('_', '-');
