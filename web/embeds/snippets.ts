import type { Locale } from '../i18n/locale.ts';
import { address } from '../layout/addresses.ts';
import { MAX_VALUES } from './choices.ts';
import { escapeHtml } from './escape-html.ts';
import { DEFAULT_SIZE, parseSize } from './size.ts';

export const EMBED_NAMES = ['speakers', 'programme', 'map'] as const;

export type EmbedName = (typeof EMBED_NAMES)[number];

/** The choice of the builder; empty texts are not chosen. */
export interface Choice {
  embed: EmbedName;
  edition: string;
  /** The slugs of further editions, with commas between. */
  also: string;
  organization: string;
  sector: string;
  role: string;
  venue: string;
  kind: string;
  locale: Locale;
  theme: string;
  size: string;
  /** A series in place of the edition, `ANY_EDITION` for an organization in all, or nothing for the edition alone. */
  series: string;
  view: string;
  sort: string;
  limit: string;
  links: string;
  without: string;
}

/** Says in place of a series that it does not matter in which edition. */
export const ANY_EDITION = '*';

/** The attributes of each embed besides those of all. */
export const EMBED_ATTRIBUTES: Record<EmbedName, readonly (keyof Choice)[]> = {
  speakers: ['organization', 'sector', 'role', 'view', 'sort', 'limit', 'links', 'without'],
  programme: ['organization', 'sector', 'role', 'venue', 'kind', 'sort', 'limit', 'links', 'without'],
  map: ['sector', 'role', 'links'],
};

/** The texts to copy for a choice. */
export interface Snippets {
  element: string;
  /** The element for pages whose policy forbids inline styles, and the CSS rule that reserves its height there. */
  strict: string;
  rule: string;
  iframe: string;
  /** The address to paste where oEmbed is understood. */
  pasted: string;
  feeds: { name: string; href: string }[];
}

/** The attributes of an element for a choice, in order. */
export function attributesOf(choice: Choice): [string, string][] {
  const names = [...EMBED_ATTRIBUTES[choice.embed], 'locale', 'theme', 'size'] as (keyof Choice)[];
  const given = names.flatMap((name): [string, string][] => (choice[name] ? [[name, choice[name]]] : []));
  return [...scopeOf(choice), ...given.filter(([name]) => name !== 'venue' || isOfOne(choice))];
}

/** What says of what the embed is: venues belong to one edition, and no organization is in all editions of a map. */
function scopeOf({ embed, edition, also, series, organization }: Choice): [string, string][] {
  if (series === ANY_EDITION) return organization && embed !== 'map' ? [] : [['edition', edition]];
  if (series) return [['series', series]];
  const all = new Set([edition, ...also.split(',').filter(Boolean)]);
  return [['edition', [...all].slice(0, MAX_VALUES).join(',')]];
}

const isOfOne = ({ series, also }: Choice): boolean => !series && !also;

/** The path of the page of what a choice is of. */
export function pagePathOf(choice: Choice): string {
  const [[name, value] = ['organization', choice.organization]] = scopeOf(choice);
  if (name === 'series') return `/series/${encodeURIComponent(value)}`;
  if (name === 'organization') return `/organizations/${encodeURIComponent(value)}`;
  return value.includes(',') ? '/editions' : `/editions/${encodeURIComponent(value)}`;
}

/** The snippets for a choice. `title` is the text of the link that is shown until the embed has loaded. */
export function snippetsOf(choice: Choice, title: string, origin: string): Snippets {
  const { embed, locale } = choice;
  const { size: _, ...query } = Object.fromEntries(attributesOf(choice));
  const attributes = attributesOf(choice).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const page = escapeHtml(`${origin}${pagePathOf(choice)}?lang=${locale}`);
  const link = `<a href="${page}">${escapeHtml(title)}</a>`;
  const script = `<script type="module" src="${origin}/embed.js"></script>`;
  const tag = `tejido-${embed}`;
  const height = parseSize(choice.size);
  const style = height === undefined ? 'display:block' : `display:block;min-height:${height}px`;
  const element = (more: string) => `${script}<${tag}${attributes.join('')}${more}>${link}</${tag}>`;
  const pasted = origin + address(`/embed/${embed}`, query);
  const src = escapeHtml(pasted);
  return {
    element: element(` style="${style}"`),
    strict: element(''),
    rule: `${tag}{${style}}`,
    iframe: `<iframe src="${src}" title="${escapeHtml(title)}" width="100%" height="${height ?? DEFAULT_SIZE}" loading="lazy">${link}</iframe>`,
    pasted,
    feeds: feedLinks(choice, origin),
  };
}

function feedLinks(choice: Choice, origin: string): Snippets['feeds'] {
  const { embed, edition, locale, venue } = choice;
  const query = { ...Object.fromEntries(attributesOf(choice)), theme: '', size: '' };
  const forms = embed === 'map' ? ['json'] : ['json', 'csv'];
  const feeds = forms.map((form) => ({
    name: form === 'csv' ? 'CSV' : embed === 'map' ? 'JSON' : 'JSON Feed',
    href: origin + address(`/embed/${embed}.${form}`, query),
  }));
  const calendar = venue ? `venues/${venue}` : `editions/${edition}`;
  return embed === 'programme' && isOfOne(choice)
    ? [...feeds, { name: 'iCalendar', href: origin + address(`/calendar/${calendar}.ics`, { locale }) }]
    : feeds;
}
