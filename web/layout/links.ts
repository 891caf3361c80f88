import { html } from '@lit-labs/ssr';
import { activityKinds } from '../i18n/labels.ts';
import { formatCount } from '../i18n/numbers.ts';
import { pageMessages } from '../i18n/pages.ts';
import { address, type PageType, pathOf } from './addresses.ts';
import type { LinkContext, Visit } from './page.ts';

/** A link to the page of an entity. */
export const linkTo = (type: PageType, { slug, name }: { slug: string; name: string }, { to }: LinkContext) =>
  html`<a href=${to(pathOf(type, slug))}>${name}</a>`;

interface NamedActivity {
  title: string | null;
  kind: keyof (typeof activityKinds)['es'];
  kindAsGiven?: string | null;
}

/** The name of an activity: its title, else its kind. */
export const activityName = (
  { title, kind, kindAsGiven }: NamedActivity,
  { locale }: Pick<Visit, 'locale'>,
): string => title ?? `${kindAsGiven ?? activityKinds[locale][kind]} (${pageMessages[locale].untitled})`;

/** A link to the page of an activity, which may have no title. */
export const linkToActivity = (activity: NamedActivity & { slug: string }, context: LinkContext) =>
  linkTo('Activity', { slug: activity.slug, name: activityName(activity, context) }, context);

/** Items with commas between them. */
export const commaSeparated = (items: readonly unknown[]) =>
  items.map((item, at) => html`${at > 0 ? ', ' : ''}${item}`);

/** The query parameters that filter a list. */
export const FILTER_PARAMETERS = ['q', 'sector', 'kind', 'status'] as const;

interface ListPage {
  totalCount: number;
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Links through the pages of a list, and how much of it is shown; nothing where that is all of it. */
export function pager(
  { totalCount, nodes, pageInfo }: ListPage,
  path: string,
  { searchParams, locale, to }: Pick<Visit, 'searchParams' | 'locale' | 'to'>,
  anchor = '',
) {
  if (nodes.length >= totalCount) return '';
  const messages = pageMessages[locale];
  const filters = Object.fromEntries(FILTER_PARAMETERS.map((name) => [name, searchParams.getAll(name)]));
  const at = (after: string | null) => `${to(address(path, { ...filters, after }))}${anchor}`;
  return html`<nav class="pager" aria-label=${messages.seeAll}>
    <span class="muted">${messages.shown(formatCount(nodes.length, locale), formatCount(totalCount, locale))}</span>
    ${searchParams.has('after') ? html`<a href=${at(null)}>${messages.fromStart}</a>` : ''}
    ${pageInfo.hasNextPage ? html`<a rel="next" href=${at(pageInfo.endCursor)}>${messages.next} →</a>` : ''}
  </nav>`;
}
