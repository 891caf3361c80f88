import { html } from '@lit-labs/ssr';
import { count } from '../words/numbers.ts';
import { pageWords } from '../words/pages.ts';
import { activityKinds } from '../words/vocabulary.ts';
import { address, type PageType, pathOf } from './addresses.ts';
import type { Visit } from './page.ts';

type Around = Pick<Visit, 'locale' | 'to'>;

/** A link to the page of a thing. */
export const linkTo = (type: PageType, { slug, name }: { slug: string; name: string }, { to }: Around) =>
  html`<a href=${to(pathOf(type, slug))}>${name}</a>`;

interface NamedActivity {
  title: string | null;
  kind: keyof (typeof activityKinds)['es'];
  kindAsGiven?: string | null;
}

/** What an activity is called: by its title, else by its kind. */
export const activityName = (
  { title, kind, kindAsGiven }: NamedActivity,
  { locale }: Pick<Visit, 'locale'>,
): string => title ?? `${kindAsGiven ?? activityKinds[locale][kind]} (${pageWords[locale].untitled})`;

/** A link to the page of an activity, which may have no title. */
export const linkToActivity = (activity: NamedActivity & { slug: string }, around: Around) =>
  linkTo('Activity', { slug: activity.slug, name: activityName(activity, around) }, around);

/** Things side by side, with a comma between them. */
export const inARow = (items: readonly unknown[]) =>
  items.map((item, at) => html`${at > 0 ? ', ' : ''}${item}`);

/** The words of an address that narrow a list. */
export const NARROWING = ['q', 'sector', 'kind', 'status'] as const;

interface Listed {
  totalCount: number;
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Ways through a list that is given out in pages, and how much of it is shown; nothing where that is all of it. */
export function pager(
  { totalCount, nodes, pageInfo }: Listed,
  path: string,
  { words, locale, to }: Pick<Visit, 'words' | 'locale' | 'to'>,
  anchor = '',
) {
  if (nodes.length >= totalCount) return '';
  const text = pageWords[locale];
  const asked = Object.fromEntries(NARROWING.map((name) => [name, words.getAll(name)]));
  const at = (after: string | null) => `${to(address(path, { ...asked, after }))}${anchor}`;
  return html`<nav class="pager" aria-label=${text.seeAll}>
    <span class="muted">${text.shown(count(nodes.length, locale), count(totalCount, locale))}</span>
    ${words.has('after') ? html`<a href=${at(null)}>${text.fromStart}</a>` : ''}
    ${pageInfo.hasNextPage ? html`<a rel="next" href=${at(pageInfo.endCursor)}>${text.next} →</a>` : ''}
  </nav>`;
}
