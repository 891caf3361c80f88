import type { Locale } from '../i18n/locale.ts';
import { address } from '../layout/addresses.ts';
import { escapeHtml } from './escape-html.ts';
import { DEFAULT_SIZE } from './size.ts';

export const EMBED_NAMES = ['speakers', 'programme', 'map'] as const;

export type EmbedName = (typeof EMBED_NAMES)[number];

/** What someone chose to embed; what is empty was not chosen. */
export interface Choice {
  embed: EmbedName;
  edition: string;
  organization: string;
  sector: string;
  role: string;
  venue: string;
  kind: string;
  locale: Locale;
  theme: string;
}

/** Which words each embed knows beside those that all know. */
export const EMBED_ATTRIBUTES: Record<EmbedName, readonly (keyof Choice)[]> = {
  speakers: ['organization', 'sector', 'role'],
  programme: ['organization', 'sector', 'role', 'venue', 'kind'],
  map: ['sector', 'role'],
};

/** What is to be copied for a choice. */
export interface Snippets {
  element: string;
  /** The same for a page whose policy admits no inline style, and the rule that reserves the room there. */
  strict: string;
  rule: string;
  iframe: string;
  feeds: { name: string; href: string }[];
}

/** The attributes of an element for a choice, in the order in which they are written. */
export function attributesOf(choice: Choice): [string, string][] {
  const names = ['edition', ...EMBED_ATTRIBUTES[choice.embed], 'locale', 'theme'] as (keyof Choice)[];
  return names.flatMap((name): [string, string][] => (choice[name] ? [[name, choice[name]]] : []));
}

/** The lines for a choice. `title` is what the embed shows, in words: the link that stands until it is there. */
export function snippetsOf(choice: Choice, title: string, origin: string): Snippets {
  const { embed, edition, locale } = choice;
  const words = Object.fromEntries(attributesOf(choice));
  const attributes = attributesOf(choice).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const page = escapeHtml(`${origin}/editions/${encodeURIComponent(edition)}?lang=${locale}`);
  const link = `<a href="${page}">${escapeHtml(title)}</a>`;
  const script = `<script type="module" src="${origin}/embed.js"></script>`;
  const tag = `tejido-${embed}`;
  const room = `display:block;min-height:${DEFAULT_SIZE}px`;
  const element = (style: string) => `${script}<${tag}${attributes.join('')}${style}>${link}</${tag}>`;
  const src = escapeHtml(origin + address(`/embed/${embed}`, words));
  return {
    element: element(` style="${room}"`),
    strict: element(''),
    rule: `${tag}{${room}}`,
    iframe: `<iframe src="${src}" title="${escapeHtml(title)}" width="100%" height="${DEFAULT_SIZE}" loading="lazy">${link}</iframe>`,
    feeds: feedLinks(choice, origin),
  };
}

function feedLinks(choice: Choice, origin: string): Snippets['feeds'] {
  const { embed, edition, locale, venue } = choice;
  const words = { ...Object.fromEntries(attributesOf(choice)), theme: '' };
  const forms = embed === 'map' ? ['json'] : ['json', 'csv'];
  const feeds = forms.map((form) => ({
    name: form === 'csv' ? 'CSV' : embed === 'map' ? 'JSON' : 'JSON Feed',
    href: origin + address(`/embed/${embed}.${form}`, words),
  }));
  const calendar = venue ? `venues/${venue}` : `editions/${edition}`;
  return embed === 'programme'
    ? [...feeds, { name: 'iCalendar', href: origin + address(`/calendar/${calendar}.ics`, { locale }) }]
    : feeds;
}
